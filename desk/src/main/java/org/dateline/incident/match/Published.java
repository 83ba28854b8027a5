package org.dateline.incident.match;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a report came out: an instant to order by, and the day on its own calendar.
 *
 * <p>A bare day stands at noon, universal time: before most of what was published on it in the evening, after most of the morning.
 */
public record Published(Instant at, LocalDate day) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** The moment that ISO text tells; empty where it tells none that we understand. */
    public static Optional<Published> parse(Optional<String> text) {
        return text.map(String::strip).flatMap(Published::parse);
    }

    private static Optional<Published> parse(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.lookingAt()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(day.group());
            return Optional.of(new Published(instant(text, date), date));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text, LocalDate date) {
        if (text.length() <= 11) {
            return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        }
        String iso = text.substring(0, 10) + "T" + text.substring(11).strip();
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException noOffset) {
            return local(iso, date);
        }
    }

    private static Instant local(String iso, LocalDate date) {
        try {
            return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        }
    }
}
