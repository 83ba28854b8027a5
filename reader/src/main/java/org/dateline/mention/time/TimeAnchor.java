package org.dateline.mention.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day from which "yesterday" is counted: the dateline's, else that of publication.
 *
 * @param dateline day at the head of the report
 * @param published day of publication in the outlet's zone
 */
public record TimeAnchor(Optional<LocalDate> dateline, Optional<LocalDate> published) {
    private static final int DAY_LENGTH = 10;

    /** Nothing is known: relative times stay open. */
    public static TimeAnchor none() {
        return new TimeAnchor(Optional.empty(), Optional.empty());
    }

    public static TimeAnchor published(LocalDate day) {
        return new TimeAnchor(Optional.empty(), Optional.of(day));
    }

    /**
     * The dateline's day and the day of publication.
     *
     * @param published ISO date or date-time as the report tells it
     */
    public static TimeAnchor of(Optional<DatelineHead> dateline, Optional<String> published) {
        return new TimeAnchor(dateline.flatMap(DatelineHead::date), published.flatMap(TimeAnchor::findDay));
    }

    /**
     * The day of an ISO date or date-time, as it is written: the outlet's own zone is the one that its words mean.
     *
     * @return empty if the string does not begin with an ISO date
     */
    public static Optional<LocalDate> findDay(String iso) {
        return iso.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?!\\d).*")
                ? Optional.of(LocalDate.parse(iso.substring(0, DAY_LENGTH)))
                : Optional.empty();
    }

    public Optional<LocalDate> findDay() {
        return dateline.or(() -> published);
    }

    TimeMention.Basis basis() {
        if (dateline.isPresent()) {
            return TimeMention.Basis.DATELINE;
        }
        return published.isPresent() ? TimeMention.Basis.PUBLICATION : TimeMention.Basis.NONE;
    }
}
