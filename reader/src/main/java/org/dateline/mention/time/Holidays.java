package org.dateline.mention.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The days on which holidays fall.
 *
 * <p>Islamic days by the Umm al-Qura calendar of the JDK, which knows the years 1882 to 2174; a country that goes by its own
 * sighting of the moon may differ by a day. Easter by the method of Meeus, Jones and Butcher (Gregorian), Orthodox Easter left
 * out. A holiday that differs by country ("Independence Day") is not here.
 */
final class Holidays {
    private Holidays() {}

    /** First day of a holiday that falls in a year, by its name in {@code times.rules}; empty if none does or it is unknown. */
    static Optional<LocalDate> find(String name, int year) {
        return switch (name) {
            case "christmas" -> day(year, 12, 25);
            case "christmas-eve" -> day(year, 12, 24);
            case "boxing-day" -> day(year, 12, 26);
            case "new-year" -> day(year, 1, 1);
            case "new-year-eve" -> day(year, 12, 31);
            case "epiphany" -> day(year, 1, 6);
            case "valentine" -> day(year, 2, 14);
            case "womens-day" -> day(year, 3, 8);
            case "nowruz" -> day(year, 3, 21);
            case "may-day" -> day(year, 5, 1);
            case "july-4" -> day(year, 7, 4);
            case "bastille" -> day(year, 7, 14);
            case "halloween" -> day(year, 10, 31);
            case "all-saints" -> day(year, 11, 1);
            case "veterans" -> day(year, 11, 11);
            case "easter" -> Optional.of(easter(year));
            case "good-friday" -> Optional.of(easter(year).minusDays(2));
            case "palm-sunday" -> Optional.of(easter(year).minusDays(7));
            case "easter-monday" -> Optional.of(easter(year).plusDays(1));
            case "holy-week" -> Optional.of(easter(year).minusDays(7));
            case "ash-wednesday" -> Optional.of(easter(year).minusDays(46));
            case "thanksgiving" -> weekday(year, Month.NOVEMBER, 4, DayOfWeek.THURSDAY);
            case "labor-day" -> weekday(year, Month.SEPTEMBER, 1, DayOfWeek.MONDAY);
            case "mlk-day" -> weekday(year, Month.JANUARY, 3, DayOfWeek.MONDAY);
            case "memorial-day" -> weekday(year, Month.MAY, -1, DayOfWeek.MONDAY);
            case "mothers-day" -> weekday(year, Month.MAY, 2, DayOfWeek.SUNDAY);
            case "columbus" -> weekday(year, Month.OCTOBER, 2, DayOfWeek.MONDAY);
            case "eid-al-fitr" -> islamic(year, 10, 1);
            case "eid-al-adha" -> islamic(year, 12, 10);
            case "ramadan" -> islamic(year, 9, 1);
            case "ashura" -> islamic(year, 1, 10);
            case "arbaeen" -> islamic(year, 2, 20);
            case "mawlid" -> islamic(year, 3, 12);
            case "islamic-new-year" -> islamic(year, 1, 1);
            default -> Optional.empty();
        };
    }

    /** How many days it lasts. */
    static int length(String name) {
        return switch (name) {
            case "ramadan" -> 30;
            case "eid-al-fitr" -> 3;
            case "eid-al-adha" -> 4;
            case "holy-week" -> 7;
            default -> 1;
        };
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }

    private static Optional<LocalDate> weekday(int year, Month month, int which, DayOfWeek day) {
        return Optional.of(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day)));
    }

    private static Optional<LocalDate> islamic(int year, int month, int day) {
        if (year < 1900 || year > 2100) {
            return Optional.empty();
        }
        int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        for (int candidate = hijri; candidate <= hijri + 2; candidate++) {
            LocalDate found = LocalDate.from(HijrahChronology.INSTANCE.date(candidate, month, day));
            if (found.getYear() == year) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
