package org.dateline.mention.time;

import java.time.LocalDate;

/**
 * The stretch of the calendar that a time covers, in the local time of what happened.
 *
 * @param start first day, as an ISO date, or a date-time where an hour was told
 * @param end last day (included), written like {@code start}
 */
public record TimeInterval(String start, String end, Precision precision) {
    private static final int DAY_LENGTH = 10;

    static TimeInterval days(LocalDate first, LocalDate last, Precision precision) {
        return new TimeInterval(first.toString(), last.toString(), precision);
    }

    public LocalDate firstDay() {
        return LocalDate.parse(start.substring(0, DAY_LENGTH));
    }

    public LocalDate lastDay() {
        return LocalDate.parse(end.substring(0, DAY_LENGTH));
    }

    /** From the beginning of this one to the end of the other. */
    public TimeInterval to(TimeInterval other) {
        Precision coarser = precision.compareTo(other.precision) < 0 ? other.precision : precision;
        return new TimeInterval(start, other.end, coarser == Precision.DAY ? Precision.DAYS : coarser);
    }
}
