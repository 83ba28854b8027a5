package org.dateline.incident.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dateline.incident.match.Matching.Fit;

/**
 * Which telling of a report goes to which incident. What the report is mainly about chooses first; then two tellings change places
 * where that fits better on the whole: a report of two attacks of one day tells each, and not one of them twice. Where what it is mainly
 * about hardly fits, and what it recalls does, the news is new.
 */
final class Assignment {
    private static final Comparator<Fit> BEST = Comparator.comparing(
                    (Fit f) -> !f.profile().slot().main())
            .thenComparingDouble(f -> -f.score())
            .thenComparingInt(Fit::number)
            .thenComparingInt(f -> f.profile().slot().index());

    /** From these log-odds on a telling surely fits; it leaves the incident that it would have chosen only for a gain as large. */
    private static final double SURE = 1.0;

    private final List<Fit> fits;

    private Assignment(List<Fit> fits) {
        this.fits = fits;
    }

    /**
     * The choice, by telling; tellings that fit nowhere are left out.
     *
     * @param fits all that may be chosen
     * @param free whether an incident does not tell of another incident of the same report already
     */
    static List<Fit> of(List<Fit> fits, Predicate<Fit> free) {
        List<Fit> open = fits.stream().filter(free).sorted(BEST).toList();
        Assignment assignment = new Assignment(open);
        Map<Integer, Fit> chosen = assignment.greedy(-1, -1);
        double best = sum(chosen);
        for (Fit barred : List.copyOf(chosen.values())) {
            Map<Integer, Fit> other = assignment.greedy(barred.profile().slot().index(), barred.number());
            if (mayLeave(barred, other) && sum(other) > best + SURE) {
                best = sum(other);
                chosen = other;
            }
        }
        return chosen.values().stream()
                .sorted(Comparator.comparingInt(f -> f.profile().slot().index()))
                .toList();
    }

    /** Whether a telling may give its incident up: for another one that it surely fits, or where it hardly fits and a second telling does. */
    private static boolean mayLeave(Fit barred, Map<Integer, Fit> other) {
        Fit instead = other.get(barred.profile().slot().index());
        if (instead != null) {
            return instead.score() >= SURE;
        }
        return barred.score() < SURE
                && other.values().stream()
                        .anyMatch(f -> f.number() == barred.number() && f.score() >= barred.score() + SURE);
    }

    private static double sum(Map<Integer, Fit> chosen) {
        return chosen.values().stream().mapToDouble(Fit::score).sorted().sum();
    }

    /** One after another, what the report is mainly about first, one telling being barred from one incident. */
    private Map<Integer, Fit> greedy(int barred, int from) {
        Map<Integer, Fit> chosen = new TreeMap<>();
        List<Fit> taken = new ArrayList<>();
        for (Fit fit : fits) {
            int index = fit.profile().slot().index();
            boolean clash = taken.stream()
                    .anyMatch(
                            other -> other.number() == fit.number() && Siblings.apart(other.profile(), fit.profile()));
            if (!(index == barred && fit.number() == from) && !chosen.containsKey(index) && !clash) {
                chosen.put(index, fit);
                taken.add(fit);
            }
        }
        return chosen;
    }
}
