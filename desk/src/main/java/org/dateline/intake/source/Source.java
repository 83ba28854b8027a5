package org.dateline.intake.source;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Where news comes from.
 *
 * @param name what the desk calls it; unique in its list
 * @param every how often it is asked at most, from a minute
 * @param follow whether the page behind each item is fetched and read instead of the item's own words
 * @param outlet whose news it is, where the source itself does not say or says it wrongly
 * @param language BCP 47 tag, likewise
 */
public record Source(
        String name,
        URI address,
        Kind kind,
        Duration every,
        boolean follow,
        Optional<String> outlet,
        Optional<String> language) {

    /** What stands at the address. */
    public enum Kind {
        /** RSS, Atom or JSON Feed. */
        FEED,
        /** A sitemap, or a news sitemap, whose pages are fetched. */
        SITEMAP,
        /** One page that is read anew when it changes. */
        PAGE
    }

    public Source {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "an address begins with http:// or https:// and names a host, not '" + address + "'");
        }
        if (address.getUserInfo() != null) {
            throw new IllegalArgumentException("an address has no user name and password in it");
        }
        if (every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("a source is asked once a minute at most, not every " + every);
        }
    }
}
