package org.dateline.intake.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.dateline.intake.format.FeedDates;

/**
 * What a server says of its answer. Moments are measured from the server's own {@code Date}, so that a clock that is wrong by days, theirs
 * or ours, makes no difference.
 */
final class Headers {
    private static final Duration LONGEST_FRESH = Duration.ofHours(6);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

    private final HttpMessage message;

    Headers(HttpMessage message) {
        this.message = message;
    }

    Optional<String> find(String name) {
        Header header = message.getFirstHeader(name);
        return header == null
                ? Optional.empty()
                : Optional.of(header.getValue().strip()).filter(it -> !it.isEmpty());
    }

    /** How long the answer holds: {@code max-age}, else {@code Expires}, up to six hours; news is not older in any cache that helps. */
    Duration fresh() {
        String control = find("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        if (control.contains("no-cache") || control.contains("no-store")) {
            return Duration.ZERO;
        }
        Matcher age = MAX_AGE.matcher(control);
        Optional<Duration> told =
                age.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(age.group(1)))) : until("Expires");
        return told.filter(it -> !it.isNegative())
                .map(it -> shorter(it, LONGEST_FRESH))
                .orElse(Duration.ZERO);
    }

    Optional<Duration> findRetryAfter() {
        Optional<String> told = find("Retry-After");
        if (told.isPresent() && told.get().matches("\\d{1,9}")) {
            return Optional.of(shorter(Duration.ofSeconds(Long.parseLong(told.get())), LONGEST_WAIT));
        }
        return until("Retry-After").filter(it -> !it.isNegative()).map(it -> shorter(it, LONGEST_WAIT));
    }

    private Optional<Duration> until(String header) {
        Optional<Instant> now = find("Date").flatMap(Headers::moment);
        Optional<Instant> then = find(header).flatMap(Headers::moment);
        return now.isPresent() && then.isPresent()
                ? Optional.of(Duration.between(now.get(), then.get()))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String words) {
        try {
            return FeedDates.find(words).map(it -> OffsetDateTime.parse(it).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty(); // a day without a time
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
