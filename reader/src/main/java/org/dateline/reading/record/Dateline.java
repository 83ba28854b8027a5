package org.dateline.reading.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The place and day at the head of a report.
 */
public record Dateline(String text, Optional<String> place, Optional<LocalDate> date, Optional<Evidence> evidence) {}
