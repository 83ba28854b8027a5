package org.dateline.incident.record;

import java.util.Optional;
import org.dateline.reading.record.Evidence;

/**
 * Something that happened, in the world's order.
 *
 * @param at ISO date or date-time; absent where no report tells
 * @param kind {@code attack} or the kind of development
 */
public record TimelineEntry(
        Optional<String> at, String kind, String text, String report, Optional<Evidence> evidence) {}
