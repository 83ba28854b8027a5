package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SourceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of feeds, most of them ill: each good item arrives once, each fault is written down, nothing holds up the rest. */
class RoundTest {
    private static final Instant NOON = Instant.parse("2024-08-06T12:00:00Z");
    private static final Fetcher.Settings IMPATIENT = new Fetcher.Settings(
            "Dateline test", Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), 1 << 20);
    private static final Topics NO_TOPICS = new Topics(it -> {
        throw new IllegalStateException();
    });

    /** {@code benchmarks/README.md} says how to run 500 feeds for ten minutes. */
    private static final int OF_EACH = Integer.getInteger("faults.each", 7);

    private static final int MINUTES = Integer.getInteger("faults.minutes", 0);

    @TempDir
    Path folder;

    private static List<Source> sources(int port) {
        return IntStream.range(0, OF_EACH)
                .boxed()
                .flatMap(n -> Stream.of(FaultServer.Manner.values()).map(it -> source(it.host(n), port)))
                .toList();
    }

    private static Source source(String host, int port) {
        return new Source(
                host,
                URI.create("http://" + host + ":" + port + "/feed"),
                Source.Kind.FEED,
                Duration.ofMinutes(15),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static AddressGuard guard(List<Source> sources) {
        Set<String> hosts = sources.stream().map(it -> it.address().getHost()).collect(Collectors.toSet());
        return new AddressGuard(
                hosts,
                host -> hosts.contains(host)
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : InetAddress.getAllByName(host));
    }

    private static Round round(Fetcher fetcher, IntakeBook book, Instant now) {
        return new Round(fetcher, NO_TOPICS, book, Clock.fixed(now, ZoneOffset.UTC), new Random(1), Duration.ZERO);
    }

    @Test
    void goodItemsArriveOnceAndFaultsAreTold() throws Exception {
        List<String> arrived = Collections.synchronizedList(new ArrayList<>());
        try (FaultServer server = new FaultServer();
                IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
            List<Source> sources = sources(server.port());
            try (Fetcher fetcher = new Fetcher(IMPATIENT, guard(sources))) {
                round(fetcher, book, NOON).run(sources, it -> arrived.add(it.id()));
                round(fetcher, book, NOON.plusSeconds(60)).run(sources, it -> arrived.add("too early: " + it.id()));
                List<Source> well = sources.stream()
                        .filter(it ->
                                FaultServer.Manner.valueOf(manner(it)).fault().isEmpty())
                        .toList();
                round(fetcher, book, NOON.plusSeconds(3600)).run(well, it -> arrived.add(it.id()));
                goOn(fetcher, book, sources, arrived);
            }
            assertThat(sources).hasSizeGreaterThanOrEqualTo(200);
            assertThat(arrived).containsExactlyInAnyOrderElementsOf(expected());
            for (Source source : sources) {
                FaultServer.Manner manner = FaultServer.Manner.valueOf(manner(source));
                SourceState state = book.source(source.name());
                assertThat(state.fault())
                        .as(source.name() + " " + state.why())
                        .isEqualTo(manner.fault().map(Enum::name));
                assertThat(state.items())
                        .as(source.name())
                        .isEqualTo(manner.fault().isPresent() ? 0 : 3);
            }
        }
    }

    /** Round after round, a day apart by the clock that is set; whatever comes must be nothing new. */
    private static void goOn(Fetcher fetcher, IntakeBook book, List<Source> sources, List<String> arrived)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        for (int day = 1; System.nanoTime() < end; day++) {
            round(fetcher, book, NOON.plus(Duration.ofDays(day))).run(sources, it -> arrived.add(it.id()));
        }
    }

    private static String manner(Source source) {
        return source.name().replaceFirst("-.*", "").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static List<String> expected() {
        return IntStream.range(0, OF_EACH)
                .boxed()
                .flatMap(n -> Stream.of(FaultServer.Manner.values())
                        .filter(it -> it.fault().isEmpty())
                        .map(it -> it.host(n)))
                .flatMap(host -> IntStream.range(0, 3).mapToObj(i -> host + "/" + i))
                .toList();
    }

    @Test
    void serversAreLeftAloneAsLongAsTheyAskAndLongerAfterEachFailure() throws Exception {
        try (FaultServer server = new FaultServer();
                IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
            Source busy = source("busy-0.test", server.port());
            Source later = source("later-0.test", server.port());
            Source error = source("error-0.test", server.port());
            Source gone = source("gone-0.test", server.port());
            try (Fetcher fetcher = new Fetcher(IMPATIENT, guard(List.of(busy, later, error, gone)))) {
                Round round = round(fetcher, book, NOON);
                assertThat(round.ask(busy, it -> {}).nextAt())
                        .isBetween(NOON.plusSeconds(7200), NOON.plusSeconds(7400));
                assertThat(round.ask(later, it -> {}).nextAt())
                        .isBetween(NOON.plusSeconds(7200), NOON.plusSeconds(7400));
                assertThat(round.ask(gone, it -> {}).nextAt()).isAfter(NOON.plus(Duration.ofDays(6)));
                List<Duration> pauses = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    pauses.add(Duration.between(NOON, round.ask(error, it -> {}).nextAt()));
                }
                assertThat(pauses.get(1)).isGreaterThan(pauses.get(0));
                assertThat(pauses.get(0)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(18));
                assertThat(pauses.get(9)).isBetween(Duration.ofHours(12), Duration.ofHours(15));
            }
        }
    }
}
