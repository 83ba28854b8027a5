package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.record.Reason;
import org.dateline.reading.weights.FeatureWeights;

/**
 * The day of an incident: each day that the report tells is weighed for each incident by learned weights ({@link DayFeatures},
 * {@code day-weights.tsv}): how the tree ties it to the incident's words or to other ones, how far back it lies, in whose mouth and where it
 * stands. None where the likeliest is not likely.
 */
final class Times {
    private final DayFeatures features;
    private final List<DayFeatures.Candidate> candidates;
    private final FeatureWeights weights;
    private final double least;

    Times(Setting setting, FeatureWeights weights) {
        this.features = new DayFeatures(setting);
        this.candidates = features.candidates();
        this.weights = weights;
        this.least = weights.weight("*least*", 0);
    }

    /** A day with its probability. */
    private record Weighed(DayFeatures.Candidate day, double probability) {}

    /** The time that tells an incident's day; adds to the reasons what was weighed. */
    Optional<TimeMention> of(Happening happening, int index, List<Reason> reasons) {
        List<Weighed> weighed = new ArrayList<>();
        for (DayFeatures.Candidate day : candidates) {
            Set<String> told = features.of(day, happening, index);
            Weighed found = new Weighed(day, weights.probability(told));
            weighed.add(found);
            reasons.add(new Reason(
                    "days",
                    "day-weights",
                    "“" + day.interval().start() + "/" + day.interval().end() + "” weighed: " + String.join(", ", told),
                    Optional.of(Math.round(100 * found.probability()) / 100.0)));
        }
        return weighed.stream()
                .max(Comparator.comparingDouble(Weighed::probability))
                .filter(best -> best.probability() >= least)
                .map(best -> mention(best.day(), happening));
    }

    /** Whether a report tells of no day long before it: then what it is mainly about is new. */
    boolean isNews() {
        return candidates.stream().noneMatch(day -> features.isOld(day.interval()));
    }

    /** Of several times of one day the one that is tied best to the incident, else the first. */
    private static TimeMention mention(DayFeatures.Candidate day, Happening happening) {
        Optional<TimeMention> best = happening.time().filter(day.same()::contains);
        Optional<TimeMention> tied = happening.timeTies().stream()
                .map(Happening.TimeTie::time)
                .filter(day.same()::contains)
                .findFirst();
        return best.or(() -> tied).orElseGet(() -> day.same().getFirst());
    }
}
