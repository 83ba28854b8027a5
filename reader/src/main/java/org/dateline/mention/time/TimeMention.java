package org.dateline.mention.time;

import java.util.Optional;
import org.dateline.evidence.Span;

/**
 * Words that tell a time, and what they mean.
 *
 * @param span chars of the text
 * @param rule name of the rule that found it, from {@code times.rules}
 * @param interval what it covers, where that can be told
 * @param range the whole stretch, where this is one end of a range ("from 3 to 5 May")
 * @param boundary how the words around it use it ("since Jan. 28")
 * @param basis what the value was reckoned from
 */
public record TimeMention(
        Span span,
        String rule,
        Timex timex,
        Optional<TimeInterval> interval,
        Optional<TimeInterval> range,
        Boundary boundary,
        Basis basis) {

    /** How a preposition uses a time. */
    public enum Boundary {
        ON,
        SINCE,
        UNTIL,
        BEFORE,
        AFTER
    }

    /** What a value was reckoned from. */
    public enum Basis {
        /** the words tell it all */
        EXPLICIT,
        /** the day of the dateline */
        DATELINE,
        /** the day of publication, where the dateline tells no day */
        PUBLICATION,
        /** a time told earlier in the text */
        TEXT,
        /** nothing: the value stays open */
        NONE
    }

    public boolean isDay() {
        return timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME;
    }
}
