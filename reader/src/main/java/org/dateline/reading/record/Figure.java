package org.dateline.reading.record;

import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.Outcome;

/**
 * A casualty figure: so many people, by one speaker.
 */
public record Figure(
        String id,
        Outcome outcome,
        Optional<Integer> low,
        Optional<Integer> high,
        String text,
        Optional<String> qualifier,
        Optional<Group> group,
        List<String> who,
        Side side,
        Optional<String> partOf,
        Optional<String> rivalOf,
        boolean cumulative,
        Optional<Attribution> attribution,
        Optional<String> asOf,
        Optional<Evidence> evidence) {
    public Figure {
        who = List.copyOf(who);
    }

    /** The same people, on another side. */
    public Figure on(Side other) {
        return new Figure(
                id,
                outcome,
                low,
                high,
                text,
                qualifier,
                group,
                who,
                other,
                partOf,
                rivalOf,
                cumulative,
                attribution,
                asOf,
                evidence);
    }
}
