package org.dateline.intake.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.intake.Days;
import org.dateline.intake.page.DateWords;

/**
 * Days and times as feeds and letters write them, brought to ISO 8601 with the zone that they tell.
 *
 * <p>RFC 822 and 2822 with everything that is done to them, W3C-DTF down to the year, ordinal and week dates, asctime, and the words
 * that {@link DateWords} knows. What is no date, or one before 1980, is absent: a feed that says 1970 has no clock.
 */
public final class FeedDates {
    private static final int EARLIEST_YEAR = 1980;
    private static final int LATEST_YEAR = 2100;

    /** Two-digit years as RFC 2822 has them: 00 to 49 are 2000 to 2049. */
    private static final int CENTURY_ENDS = 50;

    private static final String CLOCK = "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?";
    private static final String ZONE =
            "(?:\\s*(?:\\(?(?:UTC|GMT|UT)\\)?\\s*)?([+-]\\d{1,2}:?\\d{2}|[+-]\\d{1,2})|\\s*\\(?([A-Za-z]{1,5})\\)?)?.*";
    private static final Pattern RFC = Pattern.compile(
            "(?i)^(?:\\p{L}{2,10}[.,]*\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s,/-]+([a-z]{3,9})\\.?[\\s,/-]+(\\d{4}|\\d{2})(?:[,\\s]+(?:at\\s+)?"
                    + CLOCK + "(?:\\s*([ap])\\.?m\\.?)?" + ZONE + ")?$");
    private static final Pattern ASCTIME = Pattern.compile("(?i)^[a-z]{3,9},?\\s+([a-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+"
            + CLOCK + "\\s+(?:([A-Z]{1,5}|[+-]\\d{4})\\s+)?(\\d{4})$");
    private static final Pattern ISO = Pattern.compile(
            "^([12]\\d{3})-?(\\d{2})-?(\\d{2})(?:[Tt\\s]\\s*(\\d{1,2}):?(\\d{2})(?::?(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|z|UTC|GMT|[A-Z]{2,4}|[+-]\\d{1,2}(?::?\\d{2})?)?)?$");
    private static final Pattern MONTH_ALONE = Pattern.compile("^((?:19|20)\\d{2})-(\\d{2})$");
    private static final Pattern ORDINAL = Pattern.compile("^((?:19|20)\\d{2})-?(\\d{3})$");
    private static final Pattern WEEK = Pattern.compile("^(?:19|20)\\d{2}-W\\d{2}-[1-7]$");
    private static final Pattern MONTH_DAY = Pattern.compile("^\\d{4}-\\d{1,2}-\\d{1,2}$");

    private static final Map<String, Integer> MONTHS = months();
    private static final List<Function<String, Optional<String>>> WAYS =
            List.of(FeedDates::ofIso, FeedDates::ofRfc, FeedDates::ofAsctime, FeedDates::ofPart, FeedDates::ofWords);

    private FeedDates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new java.util.HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(java.util.Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    /** The ISO date or date-time that some words tell. */
    public static Optional<String> find(String words) {
        String text = words.replaceAll("[\\s\\u00a0]+", " ").strip();
        if (text.isEmpty() || text.length() > 100) {
            return Optional.empty();
        }
        return WAYS.stream()
                .flatMap(way -> way.apply(text).stream())
                .findFirst()
                .filter(FeedDates::isPlausible);
    }

    private static boolean isPlausible(String iso) {
        int year = Integer.parseInt(iso.substring(0, 4));
        return year >= EARLIEST_YEAR && year < LATEST_YEAR;
    }

    private static Optional<String> ofIso(String text) {
        Matcher m = ISO.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        return findDay(number(m.group(1)), number(m.group(2)), number(m.group(3)))
                .map(day -> m.group(4) == null
                        ? day.toString()
                        : at(day, m.group(4), m.group(5), m.group(6), Optional.ofNullable(m.group(7))));
    }

    private static Optional<String> ofRfc(String text) {
        Matcher m = RFC.matcher(text);
        Integer month = m.matches() ? MONTHS.get(m.group(2).toLowerCase(java.util.Locale.ROOT)) : null;
        if (month == null) {
            return Optional.empty();
        }
        return findDay(year(m.group(3)), month, number(m.group(1)))
                .map(day ->
                        m.group(4) == null ? day.toString() : at(day, hour(m), m.group(5), m.group(6), zone(m, 8, 9)));
    }

    private static String hour(MatchResult m) {
        String half = m.group(7);
        int hour = number(m.group(4));
        if (half == null || hour > 12) {
            return m.group(4);
        }
        return String.valueOf(hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0));
    }

    private static Optional<String> ofAsctime(String text) {
        Matcher m = ASCTIME.matcher(text);
        Integer month = m.matches() ? MONTHS.get(m.group(1).toLowerCase(java.util.Locale.ROOT)) : null;
        return month == null
                ? Optional.empty()
                : findDay(number(m.group(7)), month, number(m.group(2)))
                        .map(day -> at(day, m.group(3), m.group(4), m.group(5), Optional.ofNullable(m.group(6))));
    }

    /** A year and month alone tell no day; the first of it would be invented. */
    private static Optional<String> ofPart(String text) {
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            int day = number(ordinal.group(2));
            int year = number(ordinal.group(1));
            return day >= 1 && day <= java.time.Year.of(year).length()
                    ? Optional.of(LocalDate.ofYearDay(year, day).toString())
                    : Optional.empty();
        }
        if (WEEK.matcher(text).matches()) {
            try {
                return Optional.of(
                        LocalDate.parse(text, DateTimeFormatter.ISO_WEEK_DATE).toString());
            } catch (DateTimeException e) {
                return Optional.empty(); // no such week
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofWords(String text) {
        return MONTH_ALONE.matcher(text).matches() || MONTH_DAY.matcher(text).matches() || text.matches("[\\d:]{1,8}")
                ? Optional.empty()
                : Days.findIso(text).or(() -> DateWords.find(text, true));
    }

    private static Optional<String> zone(MatchResult m, int offset, int name) {
        return Optional.ofNullable(m.group(offset)).or(() -> Optional.ofNullable(m.group(name)));
    }

    private static String at(LocalDate day, String hour, String minute, String second, Optional<String> zone) {
        int h = number(hour);
        int s = second == null ? 0 : Math.min(59, number(second)); // a leap second is written by clocks that have it
        if (h > 24 || number(minute) > 59 || (h == 24 && number(minute) > 0)) {
            return day.toString();
        }
        LocalDateTime time = day.plusDays(h / 24).atTime(LocalTime.of(h % 24, number(minute), s));
        return zone.flatMap(it -> FeedZones.find(it, time))
                .map((ZoneOffset it) -> time.atOffset(it).toString())
                .orElse(time.toString());
    }

    private static Optional<LocalDate> findDay(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 June
        }
    }

    private static int year(String digits) {
        int year = number(digits);
        return digits.length() > 2 ? year : year + (year < CENTURY_ENDS ? 2000 : 1900);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
