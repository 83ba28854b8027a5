package org.dateline.intake.source;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.dateline.intake.Arrival;
import org.dateline.intake.Charsets;
import org.dateline.intake.Intake;
import org.dateline.intake.Origin;
import org.dateline.intake.Pages;
import org.dateline.intake.RefusedException;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SourceState;
import org.dateline.intake.format.Feed;
import org.dateline.intake.format.FeedReader;
import org.dateline.intake.format.Feeds;
import org.dateline.intake.format.JsonFeeds;
import org.dateline.report.Report;
import org.dateline.report.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks sources that are due, many at once but each host gently, and hands on what is new.
 *
 * <p>An item is handed on once; one that changed, once more. It counts as seen when {@code to} has returned, so what is cut short comes again.
 */
public final class Round {
    private static final int AT_ONCE = 256;
    private static final int MOST_ITEMS = 2_000;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final Duration GONE_PAUSE = Duration.ofDays(7);

    private final Fetcher fetcher;
    private final Robots robots;
    private final Hosts hosts;
    private final IntakeBook book;
    private final Clock clock;
    private final RandomGenerator chance;

    /**
     * A way of asking.
     *
     * @param between the least time between two requests to one host
     * @param chance spreads retries, so that hosts that fell together are not asked together
     */
    public Round(Fetcher fetcher, IntakeBook book, Clock clock, RandomGenerator chance, Duration between) {
        this.fetcher = fetcher;
        this.book = book;
        this.clock = clock;
        this.chance = chance;
        this.robots = new Robots(fetcher, clock);
        this.hosts = new Hosts(between);
    }

    /** A way of asking that is gentle. */
    public static Round gentle(Fetcher fetcher, IntakeBook book) {
        return new Round(fetcher, book, Clock.systemUTC(), RandomGenerator.getDefault(), BETWEEN);
    }

    /** Asks every source that is due; returns when all have answered or failed. */
    public void run(List<Source> sources, Consumer<Arrival> to) throws InterruptedException {
        List<Source> due = sources.stream().filter(this::isDue).toList();
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Source source : due) {
                places.acquire();
                all.add(threads.submit(() -> {
                    try {
                        ask(source, to);
                    } finally {
                        places.release();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean isDue(Source source) {
        return !clock.instant().isBefore(book.source(source.name()).nextAt());
    }

    /** Asks one source, due or not, and writes down how it went. */
    public SourceState ask(Source source, Consumer<Arrival> to) {
        SourceState before = book.source(source.name());
        Fetched answer = fetch(source.address(), new Fetched.Validators(before.etag(), before.lastModified()));
        return switch (answer) {
            case Fetched.Unchanged(Duration fresh) ->
                well(source, before, new Fetched.Validators(before.etag(), before.lastModified()), fresh, List.of());
            case Fetched.Failed failed -> badly(source, before, failed);
            case Fetched.Body body -> taken(source, before, body, to);
        };
    }

    private Fetched fetch(URI address, Fetched.Validators known) {
        try {
            return hosts.oneByOne(address, robots::delay, () -> fetcher.fetch(address, known, robots::mayAsk));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Failed(Fetched.Fault.TIMEOUT, "was not asked: we were told to stop", Optional.empty());
        }
    }

    private SourceState taken(Source source, SourceState before, Fetched.Body body, Consumer<Arrival> to) {
        Optional<List<Found>> found = switch (source.kind()) {
            case FEED -> feed(body).map(it -> items(source, it));
            case SITEMAP ->
                Sitemaps.list(Charsets.decodePage(body.bytes(), body.charset()), body.address())
                        .map(it -> it.stream().map(page -> page(source, page)).toList());
            case PAGE -> Optional.of(List.of(page(source, body)));
        };
        if (found.isEmpty()) {
            return badly(
                    source,
                    before,
                    new Fetched.Failed(
                            Fetched.Fault.NOT_NEWS,
                            "is no " + source.kind().name().toLowerCase(java.util.Locale.ROOT),
                            Optional.empty()));
        }
        List<IntakeBook.Seen> seen = new ArrayList<>();
        for (Found item : found.get().stream().limit(MOST_ITEMS).toList()) {
            if (!book.isSeen(source.name(), item.seen()) && !seen.contains(item.seen())) {
                to.accept(item.arrival());
                seen.add(item.seen());
            }
        }
        return well(source, before, body.validators(), body.fresh(), seen);
    }

    /** Something that a source has. */
    private record Found(IntakeBook.Seen seen, Arrival arrival) {}

    private static Optional<Feed> feed(Fetched.Body body) {
        String text = Charsets.decodePage(body.bytes(), body.charset());
        if (text.stripLeading().startsWith("{")) {
            try {
                var node = JsonMapper.shared().readTree(text);
                return JsonFeeds.isFeed(node) ? Optional.of(JsonFeeds.read(node)) : Optional.empty();
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }
        return FeedReader.read(text, Optional.of(body.address().toString()));
    }

    private List<Found> items(Source source, Feed feed) {
        return feed.items().stream().map(it -> item(source, it)).toList();
    }

    private Found item(Source source, Feed.Item item) {
        String content = hash(item.title() + "\n" + item.text());
        String id = item.id().orElse(content);
        Arrival arrival = source.follow() && item.link().isPresent()
                ? followed(source, URI.create(item.link().get()), item.published())
                : new Arrival(
                        id,
                        () -> as(
                                source,
                                Feeds.report(
                                        item, id, Optional.of(source.address().toString()))));
        return new Found(new IntakeBook.Seen(id, content), arrival);
    }

    private Found page(Source source, Sitemaps.Page page) {
        return new Found(
                new IntakeBook.Seen(page.address().toString(), page.changed().orElse("")),
                followed(source, page.address(), page.published()));
    }

    private static Found page(Source source, Fetched.Body body) {
        String address = body.address().toString();
        Origin origin = new Origin(address, Optional.of(source.address().toString()));
        return new Found(
                new IntakeBook.Seen(address, hash(body.bytes())),
                new Arrival(
                        address,
                        () -> as(
                                source,
                                Pages.report(
                                        body.bytes(),
                                        origin,
                                        new Pages.Source(Optional.of(address), body.charset())))));
    }

    /** The page is fetched when the arrival is opened. */
    private Arrival followed(Source source, URI address, Optional<String> published) {
        return new Arrival(address.toString(), () -> {
            Fetched answer = fetch(address, Fetched.Validators.NONE);
            return switch (answer) {
                case Fetched.Failed failed -> throw new RefusedException(failed.why());
                case Fetched.Unchanged ignored -> throw new RefusedException("has no content");
                case Fetched.Body body -> as(source, open(body, source)).publishedIfUnknown(published);
            };
        });
    }

    private static Report open(Fetched.Body body, Source source) throws RefusedException {
        Origin origin = new Origin(
                body.address().toString(), Optional.of(source.address().toString()));
        if (body.type().endsWith("html") || body.type().isEmpty()) {
            return Pages.report(
                    body.bytes(),
                    origin,
                    new Pages.Source(Optional.of(body.address().toString()), body.charset()));
        }
        List<Arrival> arrivals = new ArrayList<>();
        Intake.takeStream(new ByteArrayInputStream(body.bytes()), origin.name(), arrivals::add);
        return arrivals.getFirst().opening().open();
    }

    private static Report as(Source source, Report it) {
        return new Report(
                it.id(),
                it.text(),
                it.title(),
                it.published(),
                source.outlet().or(it::outlet),
                it.source(),
                it.url(),
                source.language().or(it::language));
    }

    private SourceState well(
            Source source,
            SourceState before,
            Fetched.Validators validators,
            Duration fresh,
            List<IntakeBook.Seen> seen) {
        Instant now = clock.instant();
        Duration pause = fresh.compareTo(source.every()) > 0 ? fresh : source.every();
        SourceState state = new SourceState(
                source.name(),
                validators.etag(),
                validators.lastModified(),
                now.plus(spread(pause, 0.05)),
                Optional.of(now),
                Optional.of(now),
                0,
                Optional.empty(),
                Optional.empty(),
                before.items() + seen.size());
        book.keep(state, seen);
        return state;
    }

    private SourceState badly(Source source, SourceState before, Fetched.Failed failed) {
        Instant now = clock.instant();
        int failures = before.failures() + 1;
        SourceState state = new SourceState(
                source.name(),
                before.etag(),
                before.lastModified(),
                now.plus(pause(source, failures, failed)),
                Optional.of(now),
                before.succeededAt(),
                failures,
                Optional.of(failed.fault().name()),
                Optional.of(failed.why()),
                before.items());
        book.keep(state, List.of());
        return state;
    }

    /** Twice as long after each failure, spread by a fifth, at least as long as the server asks for. */
    private Duration pause(Source source, int failures, Fetched.Failed failed) {
        if (failed.fault() == Fetched.Fault.GONE) {
            return GONE_PAUSE;
        }
        Duration doubled = source.every().multipliedBy(1L << Math.min(failures - 1, 12));
        Duration back = spread(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE, 0.2);
        return failed.after()
                .filter(it -> it.compareTo(back) > 0)
                .map(it -> spread(it, 0.02))
                .orElse(back);
    }

    /** A little longer or shorter; never shorter than what a server asks for by more than its spread. */
    private Duration spread(Duration time, double share) {
        return Duration.ofMillis((long) (time.toMillis() * (1 + share * chance.nextDouble())));
    }

    private static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes).substring(0, 32);
    }
}
