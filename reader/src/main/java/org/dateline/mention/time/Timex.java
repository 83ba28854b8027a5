package org.dateline.mention.time;

import java.util.Optional;

/**
 * A time in the notation of TIMEX3 (TimeML 1.2.1, ISO 24617-1).
 *
 * @param value {@code 2024-08-05}, {@code 2024-08-05TNI}, {@code 2024-W32-WE}, {@code P2M}, {@code PRESENT_REF},
 *     {@code XXXX-WXX-5} ...
 * @param mod how the value is meant: {@code START}, {@code MID}, {@code END}, {@code APPROX}, {@code MORE_THAN},
 *     {@code LESS_THAN}
 */
public record Timex(Type type, String value, Optional<String> mod) {
    /** The four types of TIMEX3. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
