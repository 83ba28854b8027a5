package org.dateline.mention.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a TIMEX3 value to the days it covers. A night runs into the next day; "early", "mid" and "late" take a third. */
final class Intervals {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\w\\w)(?::(\\d\\d))?(?::\\d\\d)?(Z?))?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(-XX)?");
    private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
    private static final Pattern YEAR = Pattern.compile("(?:FY)?(\\d{4})(-XX.*)?");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X?");
    private static final Pattern CENTURY = Pattern.compile("(\\d{2})(XX)?");

    private Intervals() {}

    /** Empty for durations, sets, open values and years before Christ. */
    static Optional<TimeInterval> find(Timex timex) {
        try {
            return parse(timex);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<TimeInterval> parse(Timex timex) {
        String value = timex.value();
        Matcher day = DAY.matcher(value);
        if (day.matches()) {
            return Optional.of(day(day, timex.mod().orElse("")));
        }
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            return Optional.of(week(week));
        }
        Matcher month = MONTH.matcher(value);
        if (month.matches()) {
            return Optional.of(
                    month(YearMonth.parse(month.group(1)), timex.mod().orElse("")));
        }
        Matcher part = PART.matcher(value);
        if (part.matches()) {
            return Optional.of(part(Integer.parseInt(part.group(1)), part.group(2)));
        }
        Matcher year = YEAR.matcher(value);
        if (year.matches()) {
            return Optional.of(year(Integer.parseInt(year.group(1)), timex.mod().orElse("")));
        }
        Matcher decade = DECADE.matcher(value);
        if (decade.matches()) {
            return Optional.of(years(Integer.parseInt(decade.group(1)) * 10, 10));
        }
        Matcher century = CENTURY.matcher(value);
        return century.matches() ? Optional.of(years(Integer.parseInt(century.group(1)) * 100, 100)) : Optional.empty();
    }

    private static TimeInterval day(Matcher match, String mod) {
        LocalDate day = LocalDate.parse(match.group(1));
        String hour = match.group(2);
        if (hour == null) {
            boolean late = mod.equals("END");
            Precision precision = mod.isEmpty() || mod.equals("APPROX") ? Precision.DAY : Precision.PART_OF_DAY;
            return TimeInterval.days(day, late ? day.plusDays(1) : day, precision);
        }
        if (!hour.matches("\\d\\d")) {
            boolean night = Set.of("NI", "EN").contains(hour);
            return TimeInterval.days(day, night ? day.plusDays(1) : day, Precision.PART_OF_DAY);
        }
        int hours = Integer.parseInt(hour);
        int minutes = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
        LocalDateTime time = day.atStartOfDay().plusHours(hours).plusMinutes(minutes);
        Precision precision = minutes == 0 ? Precision.HOUR : Precision.MINUTE;
        return new TimeInterval(time.toString(), time.toString(), precision);
    }

    private static TimeInterval week(Matcher match) {
        LocalDate monday = LocalDate.of(Integer.parseInt(match.group(1)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(match.group(2)))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return match.group(3) == null
                ? TimeInterval.days(monday, monday.plusDays(6), Precision.WEEK)
                : TimeInterval.days(monday.plusDays(5), monday.plusDays(6), Precision.DAYS);
    }

    private static TimeInterval month(YearMonth month, String mod) {
        return switch (mod) {
            case "START" -> TimeInterval.days(month.atDay(1), month.atDay(10), Precision.DAYS);
            case "MID" -> TimeInterval.days(month.atDay(11), month.atDay(20), Precision.DAYS);
            case "END" -> TimeInterval.days(month.atDay(21), month.atEndOfMonth(), Precision.DAYS);
            default -> TimeInterval.days(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
        };
    }

    private static TimeInterval part(int year, String part) {
        return switch (part) {
            case "H1" -> months(year, 1, 6);
            case "H2" -> months(year, 7, 6);
            case "SP" -> months(year, 3, 3);
            case "SU" -> months(year, 6, 3);
            case "FA" -> months(year, 9, 3);
            case "WI" -> months(year, 12, 3);
            default -> months(year, 3 * (part.charAt(1) - '0') - 2, 3);
        };
    }

    private static TimeInterval year(int year, String mod) {
        return switch (mod) {
            case "START" -> months(year, 1, 4);
            case "MID" -> months(year, 5, 4);
            case "END" -> months(year, 9, 4);
            default -> months(year, 1, 12);
        };
    }

    private static TimeInterval months(int year, int first, int count) {
        YearMonth start = YearMonth.of(year, first);
        return TimeInterval.days(start.atDay(1), start.plusMonths(count - 1).atEndOfMonth(), Precision.YEAR);
    }

    private static TimeInterval years(int first, int count) {
        return TimeInterval.days(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), Precision.YEAR);
    }
}
