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
        PAGE,
        /** A folder of this computer, whose files are read when they come and when they change. */
        FOLDER,
        /** A topic of Kafka, at an address as {@code kafka://broker:9092/topic}; each record is read once. */
        TOPIC
    }

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration LEAST_AT_HOME = Duration.ofSeconds(1);

    public Source {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        switch (kind) {
            case FEED, SITEMAP, PAGE -> checkWeb(scheme, address);
            case FOLDER -> check(scheme.equals("file"), "a folder is a path, not '" + address + "'");
            case TOPIC ->
                check(
                        scheme.equals("kafka") && address.getAuthority() != null && isTopic(address.getPath()),
                        "a topic is named as kafka://broker:9092/topic, not '" + address + "'");
        }
        Duration least = kind == Kind.FOLDER || kind == Kind.TOPIC ? LEAST_AT_HOME : LEAST;
        check(
                every.compareTo(least) >= 0,
                "it is asked once in %d seconds at most, not every %s".formatted(least.toSeconds(), every));
    }

    private static void checkWeb(String scheme, URI address) {
        check(
                (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null,
                "an address begins with http:// or https:// and names a host, not '" + address + "'");
        check(address.getUserInfo() == null, "an address has no user name and password in it");
    }

    private static boolean isTopic(String path) {
        return path != null && path.matches("/[A-Za-z0-9._-]{1,249}");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
