package org.dateline.incident.merge;

import java.util.Locale;
import java.util.Optional;

/**
 * How the figures that count become best, low and high.
 *
 * @param authority the speaker, party or outlet whose figures alone count, for {@link Kind#AUTHORITY}
 */
public record Policy(Kind kind, Optional<String> authority) {
    /** The default: the latest credible figure, disputes spanned. */
    public static final Policy BALANCED = new Policy(Kind.BALANCED, Optional.empty());

    /** What a policy does. */
    public enum Kind {
        /** The latest credible figure. */
        BALANCED,
        /** The least that anybody credible says last (as ACLED codes). */
        CONSERVATIVE,
        /** The latest figure, whoever says it, attackers left out. */
        LATEST,
        /** From the least to the greatest, without a best figure. */
        RANGE,
        /** Only what one authority says. */
        AUTHORITY
    }

    public Policy {
        if ((kind == Kind.AUTHORITY) != authority.isPresent()) {
            throw new IllegalArgumentException("an authority is named for policy authority, and only there");
        }
    }

    /**
     * The policy of a word: {@code balanced}, {@code conservative}, {@code latest}, {@code range} or {@code authority=WHO}.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public static Policy parse(String text) {
        if (text.startsWith("authority=")) {
            return new Policy(Kind.AUTHORITY, Optional.of(text.substring("authority=".length())));
        }
        return new Policy(Kind.valueOf(text.toUpperCase(Locale.ROOT)), Optional.empty());
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT)
                + authority.map(a -> "=" + a).orElse("");
    }
}
