package org.dateline.intake.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as pages write them, brought to ISO 8601: {@code Nov. 18, 2019 5:30 PM EST} is
 * {@code 2019-11-18T17:30-05:00}. A zone that is not told is not invented.
 */
public final class DateWords {
    static final int EARLIEST_YEAR = 1980;
    static final int LATEST_YEAR = 2100;
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, ZoneId> ZONES = zones();
    private static final Pattern NUMERIC_FIRST_YEAR =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s?([-/.年])\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT =
            Pattern.compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?)?$");
    private static final Pattern NUMERIC_LAST_YEAR =
            Pattern.compile("(?<![\\d.])(\\d{1,2})([-/.])\\s?(\\d{1,2})[-/.]\\s?((?:19|20)?\\d\\d)(?!\\d)");
    private static final Pattern DAY_MONTH = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?(?:\\s+|[-/."
            + " ])(?:de\\s+|of\\s+)?(\\p{L}{3,12})\\.?,?(?:\\s+|[-/])(?:de\\s+|del\\s+)?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,|\\s)\\s*((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<![\\d:])(\\d{1,2})(?:[:.h](\\d\\d))(?::(\\d\\d)(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?|(?<![\\d:])(\\d{1,2})\\s?([ap]\\.?m\\b\\.?)");
    private static final Pattern OFFSET =
            Pattern.compile("^\\s*(?:UTC|GMT)?\\s*([+-])(\\d{1,2})(?::?(\\d\\d))?(?!\\d)");
    private static final Pattern ZONE = Pattern.compile("(?<![\\p{L}])\\(?([A-Z]{1,4})\\)?(?![\\p{L}])");

    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?(\\.0)?");
    private static final Pattern ISO = Pattern.compile("([+-]?\\d{4,}-\\d\\d-\\d\\d)[Tt ](\\d\\d:.*)");
    private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private DateWords() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String[] row : Tables.rows("months.tsv", 2)) {
            for (String word : row[1].split(" ")) {
                months.putIfAbsent(word, Integer.valueOf(row[0]));
            }
        }
        return months;
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String[] row : Tables.rows("zones.tsv", 2)) {
            zones.put(row[0], ZoneId.of(row[1]));
        }
        return zones;
    }

    /** A day in some words, and where the words that name it end. */
    private record Day(LocalDate date, int end) {}

    /**
     * The first day that some words name, with the time of day and zone that follow it.
     *
     * @param monthFirst how 03/04/2019 is to be read
     */
    public static Optional<String> find(String words, boolean monthFirst) {
        String text = words.strip();
        return findStandard(text).or(() -> findDay(text, monthFirst).map(day -> withTime(day, text)));
    }

    private static Optional<String> findStandard(String text) {
        if (EPOCH.matcher(text).matches()) {
            return ofEpoch(text);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return ofNumbers(compact.group(1), compact.group(2), compact.group(3))
                    .map(LocalDate::toString);
        }
        Matcher iso = ISO.matcher(text);
        return text.length() > 40 || !iso.matches()
                ? Optional.empty()
                : ofIso(iso.group(1) + "T" + SHORT_OFFSET.matcher(iso.group(2)).replaceFirst("$1:$2"));
    }

    private static Optional<String> ofEpoch(String text) {
        long number = Long.parseLong(text.replace(".0", ""));
        Instant at = number > 100_000_000_000L ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Optional.of(at.atOffset(ZoneOffset.UTC).toString()).filter(DateWords::isPlausible);
    }

    private static Optional<String> ofIso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toString()).filter(DateWords::isPlausible);
        } catch (DateTimeException notSo) {
            return Optional.empty(); // other forms are tried
        }
    }

    static boolean isPlausible(String iso) {
        int year = Integer.parseInt(iso.substring(0, 4));
        return year >= EARLIEST_YEAR && year < LATEST_YEAR;
    }

    private static Optional<Day> findDay(String text, boolean monthFirst) {
        Matcher m = NUMERIC_FIRST_YEAR.matcher(text);
        if (m.find()) {
            return day(ofNumbers(m.group(1), m.group(3), m.group(4)), m.end());
        }
        m = MONTH_DAY.matcher(text);
        while (m.find()) {
            OptionalInt month = month(m.group(1));
            if (month.isPresent()) {
                return day(of(Integer.parseInt(m.group(3)), month.getAsInt(), Integer.parseInt(m.group(2))), m.end());
            }
        }
        m = DAY_MONTH.matcher(text);
        while (m.find()) {
            OptionalInt month = month(m.group(2));
            if (month.isPresent()) {
                return day(of(Integer.parseInt(m.group(3)), month.getAsInt(), Integer.parseInt(m.group(1))), m.end());
            }
        }
        m = NUMERIC_LAST_YEAR.matcher(text);
        return m.find() ? day(ofAmbiguous(m, monthFirst), m.end()) : Optional.empty();
    }

    private static Optional<Day> day(Optional<LocalDate> date, int end) {
        return date.map(it -> new Day(it, end));
    }

    private static Optional<LocalDate> ofAmbiguous(Matcher m, boolean monthFirst) {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        int year = Integer.parseInt(m.group(4));
        int full = year < 100 ? 2000 + year : year;
        boolean isMonthFirst =
                second > 12 || (first <= 12 && monthFirst && m.group(2).equals("/"));
        return isMonthFirst ? of(full, first, second) : of(full, second, first);
    }

    private static OptionalInt month(String word) {
        Integer month = MONTHS.get(word.toLowerCase(Locale.ROOT));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    private static Optional<LocalDate> ofNumbers(String year, String month, String day) {
        return of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    static Optional<LocalDate> of(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year >= LATEST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        return day <= java.time.YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static String withTime(Day day, String text) {
        String rest = text.substring(day.end(), Math.min(text.length(), day.end() + 40));
        Matcher clock = CLOCK.matcher(rest);
        if (!clock.find() || clock.start() > 12) {
            return day.date().toString();
        }
        Optional<LocalTime> time = time(clock);
        if (time.isEmpty()) {
            return day.date().toString();
        }
        LocalDateTime at = day.date().atTime(time.get());
        return findZone(rest.substring(clock.end()))
                .map(zone -> ZonedDateTime.of(at, zone).toOffsetDateTime().toString())
                .orElse(at.toString());
    }

    private static Optional<LocalTime> time(Matcher clock) {
        String half = clock.group(4) == null ? clock.group(6) : clock.group(4);
        int hour = Integer.parseInt(clock.group(1) == null ? clock.group(5) : clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return hour > 23 || minute > 59 || second > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, second));
    }

    /** The zone that an abbreviation in capitals stands for in news. */
    public static Optional<ZoneId> findZoneOf(String abbreviation) {
        return Optional.ofNullable(ZONES.get(abbreviation));
    }

    private static Optional<ZoneId> findZone(String after) {
        Matcher offset = OFFSET.matcher(after.length() > 12 ? after.substring(0, 12) : after);
        String start = after.strip();
        if (offset.find()) {
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            if (hours < 15 && minutes < 60) {
                int sign = offset.group(1).equals("-") ? -1 : 1;
                return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
            }
        }
        Matcher zone = ZONE.matcher(start);
        return zone.find() && zone.start() < 3 ? Optional.ofNullable(ZONES.get(zone.group(1))) : Optional.empty();
    }
}
