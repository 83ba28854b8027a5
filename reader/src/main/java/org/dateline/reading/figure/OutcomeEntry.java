package org.dateline.reading.figure;

import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.Outcome;

/**
 * A line of {@code outcomes.tsv}.
 *
 * @param forms each a phrase of words in small letters; of verbs base, -s, past, participle, -ing
 * @param example people in square brackets
 */
record OutcomeEntry(Outcome outcome, Frame frame, List<List<String>> forms, String example, Optional<String> nearMiss) {
    String name() {
        return outcome + "/" + frame.name().toLowerCase(java.util.Locale.ROOT) + ":"
                + String.join(" ", forms.getFirst());
    }
}
