package org.dateline.mention.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** The time last told in a text: what "the next day" and "later that year" are counted from. */
final class Memory {
    private LocalDate day;
    private int year;
    private int month;
    private String quarter;
    private boolean beforeChrist;

    /** Takes note of a value; open ones, durations and sets change nothing. */
    void note(String value) {
        if (value.startsWith("BC") && value.length() == 6) {
            beforeChrist = true;
            set(Integer.parseInt(value.substring(2)), 0, null);
        } else if (value.matches("\\d{4}(-\\d{2}(-\\d{2}(T.*)?)?)?")) {
            beforeChrist = false;
            noteDate(value);
        } else if (value.matches("\\d{4}-[A-Z].*")) {
            beforeChrist = false;
            set(Integer.parseInt(value.substring(0, 4)), 0, null);
        }
    }

    private void noteDate(String value) {
        int newYear = Integer.parseInt(value.substring(0, 4));
        int newMonth = value.length() >= 7 ? Integer.parseInt(value.substring(5, 7)) : 0;
        Optional<LocalDate> newDay = value.length() >= 10 ? TimeAnchor.findDay(value) : Optional.empty();
        set(newYear, newMonth, newDay.orElse(null));
    }

    private void set(int newYear, int newMonth, LocalDate newDay) {
        year = newYear;
        month = newMonth;
        day = newDay;
    }

    /** The quarter that a report of earnings is about. */
    void noteQuarter(String value) {
        quarter = value;
    }

    Optional<LocalDate> findDay() {
        return Optional.ofNullable(day);
    }

    OptionalInt findYear() {
        return year > 0 && !beforeChrist ? OptionalInt.of(year) : OptionalInt.empty();
    }

    OptionalInt findYearBeforeChrist() {
        return year > 0 && beforeChrist ? OptionalInt.of(year) : OptionalInt.empty();
    }

    OptionalInt findMonth() {
        return month > 0 ? OptionalInt.of(month) : OptionalInt.empty();
    }

    Optional<String> findQuarter() {
        return Optional.ofNullable(quarter);
    }
}
