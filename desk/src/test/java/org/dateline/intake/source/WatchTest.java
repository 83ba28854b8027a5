package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.intake.Arrival;
import org.dateline.intake.RefusedException;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SourceState;
import org.dateline.report.Report;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes while somebody watches: files in a folder, another list, pages that were not there at first. */
class WatchTest {
    private static final Instant NOON = Instant.parse("2024-08-06T12:00:00Z");
    private static final Topics NO_TOPICS = new Topics(it -> {
        throw new IllegalStateException();
    });
    private static final String ARTICLE =
            "<html><head><title>Bomb at market</title></head><body><article><h1>Bomb at market</h1>"
                    + "<p>A bomb went off in the market of the town on Monday morning and killed two people, the police said.</p>"
                    + "<p>Nobody has claimed the attack so far, and the market will stay closed until the end of the week.</p></article></body></html>";

    @TempDir
    Path folder;

    private IntakeBook book;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        book = IntakeBook.open(folder.resolve("intake.db"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        book.close();
    }

    private Round round(Fetcher fetcher, Instant now) {
        return new Round(fetcher, NO_TOPICS, book, Clock.fixed(now, ZoneOffset.UTC), new Random(1), Duration.ZERO);
    }

    private static Fetcher fetcher() {
        return new Fetcher(
                Fetcher.Settings.usual(Optional.empty()),
                new AddressGuard(Set.of("127.0.0.1"), InetAddress::getAllByName));
    }

    private Source source(Source.Kind kind, String address, boolean follow) {
        return new Source(
                "it",
                java.net.URI.create(address),
                kind,
                Duration.ofMinutes(15),
                follow,
                Optional.of("The Herald"),
                Optional.empty());
    }

    private Source drop() throws IOException {
        return source(
                Source.Kind.FOLDER,
                Files.createDirectories(folder.resolve("drop")).toUri().toString(),
                false);
    }

    private Path put(String name, String text, Instant changed) throws IOException {
        Path file = Files.writeString(folder.resolve("drop").resolve(name), text);
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private static Report opened(Arrival arrival) {
        try {
            return arrival.opening().open();
        } catch (RefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void filesArriveOnceTheyAreWholeAndAgainWhenTheyChange() throws Exception {
        Source drop = drop();
        put("a.txt", "A bomb killed two people.", NOON.minusSeconds(60));
        put("b.jsonl", "{\"id\":\"b1\",\"text\":\"One.\"}\n{\"id\":\"b2\",\"text\":\"Two.\"}\n", NOON.minusSeconds(60));
        put("c.txt", "Half of a rep", NOON);
        List<Report> arrived = new ArrayList<>();
        try (Fetcher fetcher = fetcher()) {
            SourceState state = round(fetcher, NOON).ask(drop, it -> arrived.add(opened(it)));
            assertThat(arrived).extracting(Report::text).containsExactly("A bomb killed two people.", "One.", "Two.");
            assertThat(arrived).extracting(Report::outlet).containsOnly(Optional.of("The Herald"));
            assertThat(state.items()).isEqualTo(2);
            arrived.clear();

            put("a.txt", "A bomb killed three people.", NOON.plusSeconds(10));
            round(fetcher, NOON.plusSeconds(60)).ask(drop, it -> arrived.add(opened(it)));
            assertThat(arrived)
                    .extracting(Report::text)
                    .containsExactly("A bomb killed three people.", "Half of a rep");
        }
    }

    @Test
    void aFolderThatIsNotThereIsIllAndWellAgainWhenItIs() throws Exception {
        Source nowhere =
                source(Source.Kind.FOLDER, folder.resolve("mount").toUri().toString(), false);
        try (Fetcher fetcher = fetcher()) {
            assertThat(round(fetcher, NOON).ask(nowhere, it -> {}).fault()).contains("UNREACHABLE");
            Files.createDirectories(folder.resolve("mount"));
            assertThat(round(fetcher, NOON.plusSeconds(7200))
                            .ask(nowhere, it -> {})
                            .fault())
                    .isEmpty();
        }
        assertThat(book.listSources()).extracting(SourceState::name).containsExactly("it");
    }

    @Test
    void whatWasNotKeptComesAgain() throws Exception {
        Source drop = drop();
        put("a.txt", "A bomb killed two people.", NOON.minusSeconds(60));
        Round.Basket full = new Round.Basket() {
            @Override
            public void accept(Arrival arrival) {}

            @Override
            public void settle() {
                throw new UncheckedIOException(new IOException("no space left"));
            }
        };
        AtomicInteger arrived = new AtomicInteger();
        try (Fetcher fetcher = fetcher()) {
            Round round = round(fetcher, NOON);
            assertThatThrownBy(() -> new Watch(round, Duration.ofMillis(1)).run(List.of(drop), full, () -> false))
                    .hasMessageContaining("no space left");
            round.ask(drop, it -> arrived.incrementAndGet());
        }
        assertThat(arrived).hasValue(1);
    }

    @Test
    void aPageThatFailedIsAskedForAgainAndNotForEver() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        String root = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/robots.txt", 404, "");
        answer(
                "/feed",
                200,
                "<rss version='2.0'><channel><title>x</title><item><title>Good</title><link>" + root
                        + "/good</link></item><item><title>Bad</title><link>" + root
                        + "/bad</link></item></channel></rss>");
        answer("/bad", 503, "");
        server.createContext("/good", exchange -> {
            boolean isBack = asked.incrementAndGet() > 2;
            byte[] body = (isBack ? ARTICLE : "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(isBack ? 200 : 503, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        Source feed = source(Source.Kind.FEED, root + "/feed", true);
        List<String> arrived = new ArrayList<>();
        Instant now = NOON;
        try (Fetcher fetcher = fetcher()) {
            round(fetcher, now).ask(feed, it -> arrived.add(it.id()));
            assertThat(arrived).isEmpty();
            round(fetcher, now.plusSeconds(1)).ask(feed, it -> arrived.add(it.id()));
            assertThat(asked).as("left alone at first").hasValue(1);
            for (int day = 1; day < 12; day++) {
                round(fetcher, NOON.plus(Duration.ofDays(day))).ask(feed, it -> arrived.add(it.id()));
            }
        }
        assertThat(arrived).containsExactly(root + "/good", root + "/bad");
        assertThat(asked).hasValue(3);
        assertThat(book.source("it").items()).isEqualTo(2);
    }

    private void answer(String path, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @Test
    void aSlowServerHoldsUpNoFolder() throws Exception {
        server.createContext("/", exchange -> {
            try {
                Thread.sleep(20_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        String root = "http://127.0.0.1:" + server.getAddress().getPort();
        Source drop = drop();
        put("a.txt", "A bomb killed two people.", Instant.now().minusSeconds(60));
        Source slow = new Source(
                "slow",
                java.net.URI.create(root + "/feed"),
                Source.Kind.FEED,
                Duration.ofMinutes(15),
                false,
                Optional.empty(),
                Optional.empty());
        BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
        Fetcher.Settings impatient = new Fetcher.Settings(
                "Dateline test", Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), 1 << 20);
        try (Fetcher fetcher =
                new Fetcher(impatient, new AddressGuard(Set.of("127.0.0.1"), InetAddress::getAllByName))) {
            Round round = new Round(fetcher, NO_TOPICS, book, Clock.systemUTC(), new Random(1), Duration.ZERO);
            List<String> first = new ArrayList<>();
            new Watch(round, Duration.ofMillis(20)).run(List.of(slow, drop), it -> arrived.add(it.id()), () -> {
                if (first.isEmpty() && !arrived.isEmpty()) {
                    first.add(book.source("slow").triedAt().isEmpty() ? "folder" : "server");
                }
                return !first.isEmpty();
            });
            assertThat(first).containsExactly("folder");
            assertThat(arrived.poll(1, TimeUnit.SECONDS)).contains("a.txt");
        }
        assertThat(book.source("slow").fault()).isPresent();
    }

    @Test
    void aListThatIsWrittenAnewCountsUnlessItIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("sources.yaml"), "sources: [{url: 'http://a.test/'}]");
        List<String> complaints = new ArrayList<>();
        SourcesList list = SourcesList.read(file);
        assertThat(list.hasChanged(complaints::add)).isFalse();

        Files.writeString(file, "sources: [{url: 'http://a.test/'}, {url: 'http://b.test/'}]");
        assertThat(list.hasChanged(complaints::add)).isTrue();
        assertThat(list.current().sources()).hasSize(2);

        Files.writeString(file, "sources: [{url: 'http://a.test/'}, {url: 'htt");
        assertThat(list.hasChanged(complaints::add)).isFalse();
        assertThat(list.hasChanged(complaints::add)).isFalse();
        assertThat(complaints).singleElement().asString().contains("is no YAML");
        assertThat(list.current().sources()).hasSize(2);

        Files.delete(file);
        assertThat(list.hasChanged(complaints::add)).isFalse();
        assertThat(list.hasChanged(complaints::add)).isFalse();
        assertThat(complaints).hasSize(2);
        Files.writeString(file, "sources: [{url: 'http://c.test/path'}]");
        assertThat(list.hasChanged(complaints::add)).isTrue();
        assertThat(list.current().sources()).extracting(Source::name).containsExactly("c.test/path");
    }
}
