package org.dateline.store.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How the news of a saved search are sent to somebody.
 *
 * @param target address of a web page that takes them, or of a mailbox
 * @param secret what webhooks are signed with; empty for mail
 * @param seen number of the last change that was looked at
 * @param due when to look again
 * @param fault why it was turned off; absent while it is on
 */
public record Alert(
        long number,
        String watch,
        Channel channel,
        String target,
        String secret,
        Every every,
        Format format,
        long seen,
        Instant due,
        Optional<String> fault) {

    /** Ways to send. */
    public enum Channel {
        /** POST to an address. */
        HOOK,
        /** A letter. */
        MAIL
    }

    /** How often. */
    public enum Every {
        /** As it comes. */
        CHANGE(Duration.ZERO),
        /** One digest a day. */
        DAY(Duration.ofDays(1)),
        /** One digest a week. */
        WEEK(Duration.ofDays(7));

        private final Duration pause;

        Every(Duration pause) {
            this.pause = pause;
        }

        /** Between two looks. */
        public Duration pause() {
            return pause;
        }
    }

    /** In which words. */
    public enum Format {
        /** JSON for programs, plain text for people. */
        NEWS,
        /** CAP 1.2; a letter holds one as an attachment. */
        CAP
    }

    /** The constant of a word in any case. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> of, String word) {
        return Arrays.stream(of.getEnumConstants())
                .filter(it -> it.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
