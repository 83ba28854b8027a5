package org.dateline.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Days and times of publication as senders write them, brought to ISO 8601. */
public final class Days {
    private Days() {}

    /** The ISO date or date-time that some words tell: ISO itself, with a space for the T too, and the form of e-mail. */
    public static Optional<String> findIso(String words) {
        String text = words.strip();
        return attempt(() -> LocalDate.parse(text).toString())
                .or(() -> attempt(() -> OffsetDateTime.parse(withT(text)).toString()))
                .or(() -> attempt(() -> LocalDateTime.parse(withT(text)).toString()))
                .or(() -> attempt(() -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toOffsetDateTime()
                        .toString()));
    }

    private static String withT(String text) {
        return text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
    }

    private interface Attempt {
        String parse();
    }

    private static Optional<String> attempt(Attempt attempt) {
        try {
            return Optional.of(attempt.parse());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
