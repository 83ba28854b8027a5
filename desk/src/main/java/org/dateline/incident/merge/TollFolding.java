package org.dateline.incident.merge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.match.Published;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Group;

/**
 * Folds one outcome: each report's figure against those that stand. A newer credible figure takes the place of the older one, up
 * or down; figures of parties that differ stand side by side; copies and stale figures bring nothing back.
 */
final class TollFolding {
    private static final Duration STALE = Duration.ofDays(3);
    private static final Duration LATER = Duration.ofHours(20);

    private final Outcome outcome;
    private final Policy policy;
    private final Map<String, String> groups;
    private final List<Line> standing = new ArrayList<>();
    private final List<Line> history = new ArrayList<>();
    private final List<Line> added = new ArrayList<>();

    TollFolding(Outcome outcome, Policy policy, Map<String, String> groups) {
        this.outcome = outcome;
        this.policy = policy;
        this.groups = groups;
    }

    /** Drops what stands, because it is answered otherwise. */
    void drop(Line by, String why) {
        history.forEach(h -> h.supersede(by, why));
        standing.clear();
    }

    /** The figures that stand, the best one first. */
    List<Line> standing() {
        return List.copyOf(standing);
    }

    Optional<Line> best() {
        return standing.stream().findFirst();
    }

    /** Takes what the next report says. */
    void take(ReportToll toll, Optional<Integer> taken) {
        for (int i = 0; i < toll.wholes().size(); i++) {
            whole(toll.wholes().get(i), i > 0, taken);
        }
        toll.more().forEach(this::more);
    }

    private void whole(Line line, boolean rival, Optional<Integer> taken) {
        Optional<Line> original = original(line);
        if (original.isPresent()) {
            line.discount("a copy of " + original.get().telling().reportId());
            return;
        }
        history.add(line);
        if (standing.isEmpty()) {
            standing.add(line);
        } else if (rival) {
            standing.add(line);
        } else if (outcome == Outcome.RELEASED) {
            releases(line, taken);
        } else {
            weigh(line);
        }
    }

    /** A report of the same independent group that gave the same figure. */
    private Optional<Line> original(Line line) {
        String group = groups.get(line.telling().reportId());
        return history.stream()
                .filter(h -> !h.telling().sameReport(line.telling()))
                .filter(h -> groups.get(h.telling().reportId()).equals(group) && h.equalTo(line))
                .findFirst();
    }

    private void weigh(Line line) {
        Line now = standing.getFirst();
        if (standing.stream().anyMatch(s -> s.equalTo(line))) {
            agree(line);
        } else if (policy.kind() != Policy.Kind.LATEST && stale(line)) {
            line.discount("an older figure that is told again");
        } else if (line.telling().sameReport(now.telling())
                && now.telling().main()
                && !line.telling().main()) {
            line.discount("told of something else by the report");
        } else if (line.open() && line.low() <= now.low() && !corrects(line)) {
            line.discount("says less than what stands, and nothing against it");
        } else if (policy.kind() != Policy.Kind.LATEST && line.best() < now.best() && partial(line, now)) {
            line.discount("tells of some of them only");
        } else if (policy.kind() != Policy.Kind.LATEST && hesitant(line, now)) {
            standing.add(line);
            line.lead().note("stands beside the figure of the authorities");
        } else {
            replace(line);
        }
    }

    /** The same figure again bears out what stands. */
    private void agree(Line line) {
        Line equal = standing.stream().filter(s -> s.equalTo(line)).findFirst().orElseThrow();
        standing.set(standing.indexOf(equal), line);
    }

    /** A figure that had already been overtaken, by the same speaker or in nobody's name, soon after. */
    private boolean stale(Line line) {
        Instant at = at(line);
        return history.stream()
                .filter(h -> !h.equals(line) && !standing.contains(h) && h.equalTo(line))
                .anyMatch(h -> Duration.between(at(h), at).compareTo(STALE) < 0
                        && (line.attribution().isEmpty()
                                || h.attribution().isEmpty()
                                || Parties.sameSpeaker(
                                        line.attribution().get(),
                                        h.attribution().get())));
    }

    private static boolean corrects(Line line) {
        return line.entries().stream().anyMatch(e -> Cues.CORRECTION.in(e.sentence()));
    }

    /** A lower figure that is about one sort of people, or adds up those whom a report happens to tell of, and not about all. */
    private static boolean partial(Line line, Line now) {
        if (corrects(line)) {
            return false;
        }
        boolean otherSort = line.group().isPresent()
                && now.group()
                        .map(g -> !sort(g).equals(sort(line.group().orElseThrow())))
                        .orElse(true);
        boolean parts = line.entries().size() > 1 || Persons.single(line.lead());
        boolean inPassing = !line.telling().main() && line.attribution().isEmpty();
        return otherSort || parts || inPassing;
    }

    private static List<Object> sort(Group group) {
        return List.of(group.occupation(), group.nationality(), group.age(), group.sex());
    }

    private static boolean hesitant(Line line, Line now) {
        return !Parties.credible(line.attribution())
                && Parties.credible(now.attribution())
                && now.attribution().isPresent();
    }

    /** A newer figure takes the place of the same speaker's where speakers differ, else of all. */
    private void replace(Line line) {
        List<Line> gone = new ArrayList<>(standing);
        if (standing.size() > 1 && line.attribution().isPresent()) {
            List<Line> same = standing.stream()
                    .filter(s -> s.attribution()
                            .filter(a ->
                                    Parties.sameSpeaker(a, line.attribution().get()))
                            .isPresent())
                    .toList();
            gone = same.isEmpty() ? gone : new ArrayList<>(same);
        }
        int at = standing.indexOf(gone.getFirst());
        gone.forEach(g -> overtake(g, line));
        standing.set(at, line);
        standing.removeAll(gone);
    }

    /** All reports that gave the figure are overtaken with it. */
    private void overtake(Line old, Line line) {
        history.stream()
                .filter(h -> !h.equals(line) && h.equalTo(old))
                .flatMap(h -> h.entries().stream())
                .filter(Entry::counted)
                .forEach(e -> e.supersede(line.lead(), "a newer figure took its place"));
        old.supersede(line, "a newer figure took its place");
    }

    /** A later death that is told without a new total is added to the total that stands, once. */
    private void more(Line line) {
        if (line.ordinal() > 1) {
            nth(line);
            return;
        }
        if (!standing.isEmpty() && line.low() > standing.getFirst().best()) {
            whole(line, false, Optional.empty());
            return;
        }
        if (original(line).isPresent() || told(line)) {
            line.discount("told before");
            return;
        }
        added.add(line);
        if (standing.isEmpty()) {
            standing.add(line);
            return;
        }
        Line sum = standing.getFirst().plus(line);
        line.lead().note("added to the " + standing.getFirst().best() + " that stood");
        replace(sum);
        history.add(sum);
    }

    /** "A third victim has died" gives the total. */
    private void nth(Line line) {
        if (!standing.isEmpty() && standing.getFirst().best() >= line.ordinal()) {
            line.discount("told before");
            return;
        }
        whole(line.plus(line.ordinal() - line.low()), false, Optional.empty());
    }

    private boolean told(Line line) {
        boolean before = added.stream()
                .anyMatch(a -> a.low() == line.low()
                        && Duration.between(at(a), at(line)).compareTo(STALE) < 0);
        boolean latest =
                !standing.isEmpty() && line.low() >= standing.getFirst().best();
        return before || latest;
    }

    /** Those who come back are counted up, unless the report gives them in all. */
    private void releases(Line line, Optional<Integer> taken) {
        Line now = standing.getFirst();
        boolean later = Duration.between(at(now), at(line)).compareTo(LATER) >= 0;
        boolean total = line.entries().stream().anyMatch(e -> Cues.TOTAL.in(e.sentence()));
        boolean fits = taken.map(t -> now.low() + line.low() <= t).orElse(true);
        if (line.equalTo(now)) {
            agree(line);
        } else if (onTheSpot(now) && !onTheSpot(line)) {
            now.discount("let go on the spot: never among those taken");
            standing.clear();
            standing.add(line);
        } else if (later && fits && !(total && line.low() > now.low())) {
            Line sum = now.plus(line);
            line.lead().note("on top of the " + now.best() + " that had come back");
            replace(sum);
            history.add(sum);
        } else if (line.low() < now.low() && !corrects(line)) {
            line.discount("some of those who had come back");
        } else {
            replace(line);
        }
    }

    private static boolean onTheSpot(Line line) {
        return line.entries().stream().anyMatch(e -> Cues.ON_THE_SPOT.in(e.sentence()));
    }

    private static Instant at(Line line) {
        return Published.parse(line.telling().report().published())
                .map(Published::at)
                .orElse(Instant.EPOCH);
    }
}
