package org.dateline.app.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where the desk listens, and what others call it.
 *
 * @param bind address or name to listen on: {@code 127.0.0.1}, {@code 0.0.0.0}
 * @param url as others reach it, where a server in front of it hands requests on: {@code https://desk.example.org}
 */
public record Whereabouts(String bind, Optional<URI> url) {
    /** For this computer alone. */
    public static final Whereabouts HERE = new Whereabouts("127.0.0.1", Optional.empty());

    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    public Whereabouts {
        url.ifPresent(it -> {
            boolean web = "http".equals(it.getScheme()) || "https".equals(it.getScheme());
            if (!web
                    || it.getHost() == null
                    || !(it.getRawPath() == null || it.getRawPath().matches("/?"))) {
                throw new IllegalArgumentException(
                        "an address of the desk is as https://desk.example.org, not '" + it + "'");
            }
        });
    }

    /** Whether only this computer can reach it. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // what cannot be listened on is told when it is tried
        }
    }

    /** Names under which it answers, without a port. Pages of others can point any other name at it. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(OWN_NAMES);
        url.ifPresent(it -> names.add(it.getHost().toLowerCase(Locale.ROOT)));
        if (!isLoopback() && !bind.equals("0.0.0.0") && !bind.equals("::")) {
            names.add(bind.contains(":") ? "[" + bind + "]" : bind.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** Whether a form may come from there. */
    boolean isOwn(String origin, String host) {
        return origin.equals("http://" + host)
                || url.filter(it -> origin.equals(bare(it))).isPresent();
    }

    /** Whether cookies are for encrypted connections alone. */
    boolean encrypted() {
        return url.filter(it -> it.getScheme().equals("https")).isPresent();
    }

    /** How links to it begin, without a slash at the end. */
    String link(int port) {
        return url.map(Whereabouts::bare)
                .orElse("http://" + (isLoopback() || bind.equals("0.0.0.0") ? "127.0.0.1" : bind) + ":" + port);
    }

    private static String bare(URI it) {
        return it.getScheme() + "://" + it.getRawAuthority();
    }
}
