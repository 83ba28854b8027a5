package org.dateline.incident.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the tellings of one incident together.
 *
 * <p>Reports are taken in order of publication; each telling goes to the incident that it fits best, or founds one. Then incidents
 * that turn out to be one are joined. The order of publication being fixed, the result does not depend on the order of arrival.
 */
public final class Matching {
    /** From these log-odds on a telling joins an incident: what its report is mainly about, and what the report only touches on. */
    static final double JOIN = -0.6;

    private static final double JOIN_IN_PASSING = -0.2;
    static final double UNITE = 0.3;
    private static final int CLOSEST = 3;
    private static final double ASIDE = 2.0;

    private final Profiler profiler;
    private final Likeness likeness;

    Matching(Profiler profiler, Likeness likeness) {
        this.profiler = profiler;
        this.likeness = likeness;
    }

    /** A matching with what ships with the program. */
    public static Matching shipped() {
        return new Matching(new Profiler(Background.shipped()), Scorer.shipped());
    }

    /** The incidents, by their first report; what founds none is left out. */
    public List<Gathering> gather(List<Chronology.Arrived> readings) {
        List<List<Profile>> reports = new ArrayList<>();
        for (int order = 0; order < readings.size(); order++) {
            Chronology.Arrived arrived = readings.get(order);
            reports.add(Telling.of(arrived.reading(), order, arrived.arrival()).stream()
                    .map(profiler::profile)
                    .toList());
        }
        return gatherAll(reports).stream().filter(Gathering::founded).toList();
    }

    /** The same of profiles, one list for each report, in order of publication; what founds no incident is among them. */
    List<Gathering> gatherAll(List<List<Profile>> reports) {
        List<Gathering> gatherings = new ArrayList<>();
        Blocking blocking = new Blocking();
        reports.forEach(profiles -> place(profiles, gatherings, blocking));
        return unite(gatherings, blocking);
    }

    /** A telling with an incident that it may tell, and how well it fits. */
    record Fit(Profile profile, int number, double score) {}

    /**
     * The tellings of one report, so that together they fit best; two that the report keeps apart stay apart.
     */
    private void place(List<Profile> profiles, List<Gathering> gatherings, Blocking blocking) {
        List<Fit> fits = new ArrayList<>();
        for (Profile profile : profiles) {
            for (int number : blocking.candidates(profile)) {
                double score = fit(gatherings.get(number), profile);
                if (score >= (profile.slot().main() ? JOIN : JOIN_IN_PASSING)) {
                    fits.add(new Fit(profile, number, score));
                }
            }
        }
        Set<Integer> placed = new TreeSet<>();
        Set<Integer> touched = new TreeSet<>();
        for (Fit fit : Assignment.of(fits, f -> !gatherings.get(f.number()).excludes(f.profile()))) {
            gatherings.get(fit.number()).add(fit.profile());
            blocking.add(fit.profile(), fit.number());
            placed.add(fit.profile().slot().index());
            touched.add(fit.number());
        }
        profiles.stream()
                .filter(p -> !placed.contains(p.slot().index()))
                .forEach(p -> touched.add(settle(p, touched, gatherings, blocking)));
    }

    /** A telling that fits nowhere: to a sibling that nothing tells it from, else an incident of its own. */
    private static int settle(Profile profile, Set<Integer> touched, List<Gathering> gatherings, Blocking blocking) {
        for (int number : touched) {
            boolean alike = gatherings.get(number).members().stream()
                    .filter(m -> m.slot().sameReport(profile.slot()))
                    .allMatch(m -> Siblings.alike(m, profile));
            if (alike) {
                gatherings.get(number).add(profile);
                return number;
            }
        }
        gatherings.add(new Gathering(profile));
        blocking.add(profile, gatherings.size() - 1);
        return gatherings.size() - 1;
    }

    /**
     * How well a telling fits: half the closest member, half the three closest; one that is read badly does not keep others out. What
     * a report is mainly about is seldom what others only touch on.
     */
    private double fit(Gathering gathering, Profile profile) {
        double[] scores = gathering
                .sample()
                .mapToDouble(member -> likeness.logOdds(member, profile))
                .sorted()
                .toArray();
        double best = scores[scores.length - 1];
        double close = Arrays.stream(scores)
                .skip(Math.max(0, scores.length - CLOSEST))
                .average()
                .orElse(best);
        return (best + close) / 2 - (profile.slot().main() && gathering.aside() ? ASIDE : 0);
    }

    private List<Gathering> unite(List<Gathering> gatherings, Blocking blocking) {
        List<Gathering> kept = new ArrayList<>(gatherings);
        for (int number = gatherings.size() - 1; number >= 0; number--) {
            Gathering late = gatherings.get(number);
            int best = -1;
            double bestScore = UNITE;
            Set<Integer> candidates = new TreeSet<>();
            late.sample().forEach(p -> candidates.addAll(blocking.candidates(p)));
            for (int other : candidates) {
                double score = other < number ? mean(gatherings.get(other), late) : Double.NEGATIVE_INFINITY;
                if (score > bestScore) {
                    best = other;
                    bestScore = score;
                }
            }
            if (best >= 0) {
                gatherings.get(best).absorb(late);
                kept.remove(late);
            }
        }
        return kept;
    }

    private double mean(Gathering early, Gathering late) {
        boolean excluded = late.members().stream().anyMatch(early::excludes);
        return excluded
                ? Double.NEGATIVE_INFINITY
                : late.sample().mapToDouble(p -> fit(early, p)).average().orElse(Double.NEGATIVE_INFINITY);
    }
}
