package org.dateline.reading.record;

import java.util.Optional;

/**
 * When an incident happened.
 *
 * @param start ISO date or date-time; absent with an end means "on or before"
 * @param anchoredOnly true where no words tell the day and the publication date stands in
 */
public record When(
        String text,
        Optional<String> start,
        Optional<String> end,
        TimePrecision precision,
        boolean anchoredOnly,
        Optional<Evidence> evidence) {}
