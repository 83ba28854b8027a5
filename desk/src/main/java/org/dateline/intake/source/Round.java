package org.dateline.intake.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * <p>An item is handed on once; one that changed, once more. It counts as seen when the basket has settled, so what is cut short comes again.
 * A page that cannot be had now is asked for again, later and later, and is told as lost when it failed {@value #MOST_TRIES} times.
 */
public final class Round {
    private static final int AT_ONCE = 256;
    private static final int MOST_ITEMS = 2_000;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final Duration GONE_PAUSE = Duration.ofDays(7);
    private static final int MOST_TRIES = 6;
    private static final Set<Fetched.Fault> PASSING = Set.of(
            Fetched.Fault.TIMEOUT,
            Fetched.Fault.UNREACHABLE,
            Fetched.Fault.BROKEN,
            Fetched.Fault.BUSY,
            Fetched.Fault.SERVER);

    /** What takes in what is new. May be called by many threads at once. */
    @FunctionalInterface
    public interface Basket {
        /** One more. */
        void accept(Arrival arrival);

        /** Returns when all that was handed on so far is kept for good. */
        default void settle() {}
    }

    private final Fetcher fetcher;
    private final Topics topics;
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
    Round(Fetcher fetcher, Topics topics, IntakeBook book, Clock clock, RandomGenerator chance, Duration between) {
        this.fetcher = fetcher;
        this.topics = topics;
        this.book = book;
        this.clock = clock;
        this.chance = chance;
        this.robots = new Robots(fetcher, clock);
        this.hosts = new Hosts(between);
    }

    /** A way of asking that is gentle. */
    public static Round gentle(Fetcher fetcher, Topics topics, IntakeBook book) {
        return new Round(fetcher, topics, book, Clock.systemUTC(), RandomGenerator.getDefault(), BETWEEN);
    }

    /** Asks every source that is due; returns when all have answered or failed. */
    public void run(List<Source> sources, Basket to) throws InterruptedException {
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

    /** Whether it is time to ask a source. */
    boolean isDue(Source source) {
        return !clock.instant().isBefore(book.source(source.name()).nextAt());
    }

    /** Asks one source, due or not, and writes down how it went. */
    public SourceState ask(Source source, Basket to) {
        SourceState before = book.source(source.name());
        return switch (source.kind()) {
            case FOLDER -> look(source, before, to);
            case TOPIC -> listen(source, before, to);
            case FEED, SITEMAP, PAGE -> askServer(source, before, to);
        };
    }

    private SourceState listen(Source source, SourceState before, Basket to) {
        try {
            int taken = topics.take(source, as(source, to));
            return well(source, before, Fetched.Validators.NONE, Duration.ZERO, taken, Set.of());
        } catch (Topics.UnreachableException e) {
            return badly(source, before, unreachable("cannot be had: " + e.getMessage()));
        }
    }

    private static Fetched.Failed unreachable(String why) {
        return new Fetched.Failed(Fetched.Fault.UNREACHABLE, why, Optional.empty());
    }

    private static Basket as(Source source, Basket to) {
        return new Basket() {
            @Override
            public void accept(Arrival arrival) {
                to.accept(as(source, arrival));
            }

            @Override
            public void settle() {
                to.settle();
            }
        };
    }

    private SourceState look(Source source, SourceState before, Basket to) {
        try {
            List<Found> found = WatchedFolder.list(Path.of(source.address()), clock.instant()).stream()
                    .map(it -> new Found(it.seen(), (ignored, into) -> {
                        it.take(arrival -> into.accept(as(source, arrival)));
                        return true;
                    }))
                    .toList();
            return well(source, before, Fetched.Validators.NONE, Duration.ZERO, handOn(source, found, to));
        } catch (IOException e) {
            return badly(source, before, unreachable("cannot be looked into: " + e.getMessage()));
        }
    }

    private SourceState askServer(Source source, SourceState before, Basket to) {
        Fetched answer = fetch(source.address(), new Fetched.Validators(before.etag(), before.lastModified()));
        return switch (answer) {
            case Fetched.Unchanged(Duration fresh) ->
                well(source, before, new Fetched.Validators(before.etag(), before.lastModified()), fresh, Set.of());
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

    private SourceState taken(Source source, SourceState before, Fetched.Body body, Basket to) {
        Optional<List<Found>> found = switch (source.kind()) {
            case FEED -> feed(body).map(it -> items(source, it));
            case SITEMAP ->
                Sitemaps.list(Charsets.decodePage(body.bytes(), body.charset()), body.address())
                        .map(it -> it.stream().map(page -> page(source, page)).toList());
            case PAGE -> Optional.of(List.of(page(source, body)));
            case FOLDER, TOPIC -> throw new IllegalStateException("no server has a " + source.kind());
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
        List<Found> first = found.get().stream().limit(MOST_ITEMS).toList();
        return well(source, before, body.validators(), body.fresh(), handOn(source, first, to));
    }

    /** Hands on what is new, and says what need not come again. */
    private Set<IntakeBook.Seen> handOn(Source source, List<Found> found, Basket to) {
        Set<IntakeBook.Seen> seen = new LinkedHashSet<>();
        for (Found item : found) {
            if (!seen.contains(item.seen()) && !book.isSeen(source.name(), item.seen()) && take(source, item, to)) {
                seen.add(item.seen());
            }
        }
        to.settle();
        return seen;
    }

    /** Whether the item has been dealt with; if not, it is tried again when its time has come. */
    private boolean take(Source source, Found item, Basket to) {
        IntakeBook.Tries tries = book.tries(source.name(), item.seen());
        if (clock.instant().isBefore(tries.nextAt())) {
            return false;
        }
        if (item.opening().handOn(tries.count() + 1 >= MOST_TRIES, to::accept)) {
            return true;
        }
        tryLater(source, item, tries);
        return false;
    }

    private void tryLater(Source source, Found item, IntakeBook.Tries tries) {
        Duration pause = source.every().multipliedBy(1L << Math.min(tries.count(), 12));
        Duration least = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        book.keepTries(
                source.name(),
                item.seen(),
                new IntakeBook.Tries(tries.count() + 1, clock.instant().plus(spread(least, 0.2))));
    }

    /** Something that a source has. */
    private record Found(IntakeBook.Seen seen, Opening opening) {}

    /** Opens an item. */
    private interface Opening {
        /** Hands on what is in it; false if it cannot be had now and should be asked for again. */
        boolean handOn(boolean isLastTry, Consumer<Arrival> to);

        /** One arrival that is here. */
        static Opening of(Arrival arrival) {
            return (ignored, to) -> {
                to.accept(arrival);
                return true;
            };
        }
    }

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
        Optional<URI> page = item.link().filter(it -> source.follow()).flatMap(Round::address);
        IntakeBook.Seen seen = new IntakeBook.Seen(id, content);
        return page.map(it -> followed(source, seen, it, item.published()))
                .orElseGet(() -> new Found(
                        seen,
                        Opening.of(new Arrival(
                                id,
                                () -> as(
                                        source,
                                        Feeds.report(
                                                item,
                                                id,
                                                Optional.of(source.address().toString())))))));
    }

    /** A link as an address; a feed may call anything so. */
    private static Optional<URI> address(String link) {
        try {
            return Optional.of(new URI(link));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Found page(Source source, Sitemaps.Page page) {
        IntakeBook.Seen seen =
                new IntakeBook.Seen(page.address().toString(), page.changed().orElse(""));
        return followed(source, seen, page.address(), page.published());
    }

    private static Found page(Source source, Fetched.Body body) {
        return new Found(
                new IntakeBook.Seen(body.address().toString(), hash(body.bytes())),
                (ignored, to) -> handOn(source, body, Optional.empty(), to));
    }

    /** A page that is fetched when its turn comes. */
    private Found followed(Source source, IntakeBook.Seen seen, URI address, Optional<String> published) {
        return new Found(seen, (isLastTry, to) -> switch (fetch(address, Fetched.Validators.NONE)) {
            case Fetched.Failed failed when PASSING.contains(failed.fault()) && !isLastTry -> false;
            case Fetched.Failed failed ->
                Opening.of(Arrival.refused(address.toString(), failed.why())).handOn(true, to);
            case Fetched.Unchanged ignored ->
                Opening.of(Arrival.refused(address.toString(), "has no content"))
                        .handOn(true, to);
            case Fetched.Body body -> handOn(source, body, published, to);
        });
    }

    /** Hands on what stands at an address: a report, or many where it is a live blog or an archive. */
    private static boolean handOn(Source source, Fetched.Body body, Optional<String> published, Consumer<Arrival> to) {
        String address = body.address().toString();
        Origin origin = new Origin(address, Optional.of(source.address().toString()));
        Consumer<Arrival> as = it -> to.accept(
                new Arrival(it.id(), () -> as(source, it.opening().open()).publishedIfUnknown(published)));
        if (body.type().endsWith("html") || body.type().isEmpty()) {
            Pages.take(body.bytes(), origin, new Pages.Source(Optional.of(address), body.charset()), as);
        } else {
            Intake.takeStream(new ByteArrayInputStream(body.bytes()), address, as);
        }
        return true;
    }

    private static Arrival as(Source source, Arrival arrival) {
        return new Arrival(arrival.id(), () -> as(source, arrival.opening().open()));
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
            Set<IntakeBook.Seen> seen) {
        return well(source, before, validators, fresh, seen.size(), seen);
    }

    private SourceState well(
            Source source,
            SourceState before,
            Fetched.Validators validators,
            Duration fresh,
            int items,
            Set<IntakeBook.Seen> seen) {
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
                before.items() + items);
        book.keep(state, List.copyOf(seen));
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
