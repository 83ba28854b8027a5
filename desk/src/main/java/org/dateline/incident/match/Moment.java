package org.dateline.incident.match;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.dateline.reading.record.TimePrecision;
import org.dateline.reading.record.When;

/**
 * The time of an incident, as far as one report tells it.
 *
 * @param first first day on which it may have happened
 * @param last last day, the same for an exact day
 * @param exact whether the report tells the day, or at most two
 * @param anchored whether the day is only that of the publication
 * @param from minute of the day from which it may have happened, where told
 * @param to minute of the day up to which it may have happened
 * @param clock whether these minutes are told by the clock, and not by a part of the day
 */
public record Moment(
        LocalDate first,
        LocalDate last,
        boolean exact,
        boolean anchored,
        Optional<Integer> from,
        Optional<Integer> to,
        boolean clock) {
    private static final int LONGEST_EXACT_DAYS = 1;

    /** The moment of a reading's time; empty where the report tells none. */
    public static Optional<Moment> of(Optional<When> when) {
        return when.flatMap(Moment::parse);
    }

    private static Optional<Moment> parse(When when) {
        Optional<LocalDate> start = when.start().flatMap(Moment::day);
        Optional<LocalDate> end = when.end().flatMap(Moment::day);
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = start.orElseGet(end::orElseThrow);
        LocalDate last = end.filter(d -> !d.isBefore(first)).orElse(first);
        boolean exact = start.isPresent()
                && when.precision().compareTo(TimePrecision.DAYS) <= 0
                && last.toEpochDay() - first.toEpochDay() <= LONGEST_EXACT_DAYS;
        boolean clock = timed(when) && when.start().flatMap(Moment::minute).isPresent();
        if (!clock && when.precision() == TimePrecision.PART_OF_DAY) {
            Optional<PartOfDay> part = PartOfDay.in(when.text());
            return Optional.of(new Moment(
                    first,
                    last,
                    exact,
                    when.anchoredOnly(),
                    part.map(PartOfDay::from),
                    part.map(PartOfDay::to),
                    false));
        }
        Optional<Integer> from = timed(when) ? when.start().flatMap(Moment::minute) : Optional.empty();
        Optional<Integer> to = from.map(f -> when.end()
                .flatMap(Moment::minute)
                .map(t -> first.equals(last) ? t : t + 24 * 60)
                .filter(t -> t >= f)
                .orElse(f + (when.precision() == TimePrecision.PART_OF_DAY ? 6 * 60 : 0)));
        return Optional.of(new Moment(first, last, exact, when.anchoredOnly(), from, to, clock));
    }

    private static boolean timed(When when) {
        return when.precision().compareTo(TimePrecision.PART_OF_DAY) <= 0;
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return iso.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(iso.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> minute(String iso) {
        if (iso.length() < 16 || iso.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.parse(iso.substring(11, 16)).toSecondOfDay() / 60);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Days between the two, 0 where they overlap. */
    public long daysApart(Moment other) {
        if (other.first.isAfter(last)) {
            return other.first.toEpochDay() - last.toEpochDay();
        }
        return first.isAfter(other.last) ? first.toEpochDay() - other.last.toEpochDay() : 0;
    }

    /** Minutes between the two times of day, 0 where they overlap; empty where one of them is not told. */
    public Optional<Integer> minutesApart(Moment other) {
        if (from.isEmpty() || other.from.isEmpty()) {
            return Optional.empty();
        }
        int later = Math.max(from.get(), other.from.get());
        int earlier = Math.min(to.orElseThrow(), other.to.orElseThrow());
        return Optional.of(Math.max(0, later - earlier));
    }
}
