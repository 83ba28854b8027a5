package org.dateline.intake.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the {@code robots.txt} of each host allows us (RFC 9309); asked once a day. */
final class Robots {
    private static final String NAME = "dateline";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_AFTER_FAILURE = Duration.ofMinutes(10);
    private static final long LONGEST_DELAY_MILLIS = 60_000;

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Robots(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    private record Known(BaseRobotRules rules, Instant until) {}

    boolean mayAsk(URI address) {
        return rules(address).isAllowed(address.toString());
    }

    /** How long to wait between two requests to a host, as it wishes. */
    Duration delay(URI address) {
        long millis = rules(address).getCrawlDelay();
        return millis <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(millis, LONGEST_DELAY_MILLIS));
    }

    private BaseRobotRules rules(URI address) {
        String host = address.getScheme() + "://" + address.getRawAuthority();
        Known rules = known.get(host);
        if (rules == null || clock.instant().isAfter(rules.until())) {
            rules = ask(host);
            known.put(host, rules);
        }
        return rules.rules();
    }

    /** No file: all is allowed. A server that fails is left alone for a while, as the RFC asks. */
    private Known ask(String host) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        Instant now = clock.instant();
        return switch (fetcher.fetch(URI.create(host + "/robots.txt"), Fetched.Validators.NONE)) {
            case Fetched.Body body ->
                new Known(
                        parser.parseContent(host + "/robots.txt", body.bytes(), body.type(), java.util.List.of(NAME)),
                        now.plus(KEPT));
            case Fetched.Unchanged ignored -> new Known(all(), now.plus(KEPT));
            case Fetched.Failed failed ->
                new Known(
                        leavesOpen(failed.fault()) ? all() : none(),
                        now.plus(leavesOpen(failed.fault()) ? KEPT : KEPT_AFTER_FAILURE));
        };
    }

    private static boolean leavesOpen(Fetched.Fault fault) {
        return switch (fault) {
            case REFUSED, GONE, REDIRECTS, NOT_NEWS, TOO_LARGE, BROKEN, FORBIDDEN -> true;
            case TIMEOUT, UNREACHABLE, ROBOTS, BUSY, SERVER -> false;
        };
    }

    private static BaseRobotRules all() {
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    private static BaseRobotRules none() {
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_NONE);
    }
}
