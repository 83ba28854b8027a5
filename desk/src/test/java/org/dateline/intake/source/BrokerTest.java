package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.intake.Arrival;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.flow.HeadReader;
import org.dateline.intake.flow.Recorder;
import org.dateline.intake.flow.Shelf;
import org.dateline.intake.flow.Sorter;
import org.dateline.reading.Reader;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of a real broker, each once in a real ledger, whenever whoever takes them dies. */
class BrokerTest {
    private static final String TOPIC = "reports";

    private static final Reader READER = new HeadReader();

    @TempDir
    Path folder;

    /** Writes into a ledger, and may die when that is done and before the broker hears of it. */
    private static final class IntoLedger implements Round.Basket {
        private final Sorter sorter;
        private final Recorder recorder;
        private final boolean dies;

        IntoLedger(Ledger ledger, IntakeBook book, boolean dies) {
            this.sorter = new Sorter(() -> READER, Optional.empty(), ledger::holds);
            this.recorder = new Recorder(Shelf.of(ledger), book, "topic", 100);
            this.dies = dies;
        }

        @Override
        public void accept(Arrival arrival) {
            recorder.add(sorter.sort(arrival, Optional.empty()));
        }

        @Override
        public void settle() {
            recorder.flush();
            if (dies) {
                throw new IllegalStateException("killed");
            }
        }
    }

    private static List<String> reports(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\":\"r%d\",\"text\":\"Gunmen killed %d people.\"}".formatted(i, i))
                .toList();
    }

    @Test
    void eachRecordIsInTheLedgerOnce() throws Exception {
        Files.createDirectories(folder.resolve("broker"));
        try (Broker broker = Broker.start(folder.resolve("broker"), TOPIC, 2);
                Ledger ledger = Ledgers.open(folder.resolve("ledger.db").toString());
                IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
            Source source = source(broker);
            broker.send(TOPIC, reports(0, 40));
            assertThatThrownBy(() -> takeAll(source, new IntoLedger(ledger, book, true), 40))
                    .hasMessage("killed");
            assertThat(ledger.counts().reports())
                    .as("written, not told to the broker")
                    .isPositive();
            assertThat(takeAll(source, new IntoLedger(ledger, book, false), 40))
                    .as("all of it comes again")
                    .isEqualTo(40);
            broker.send(TOPIC, reports(35, 50));
            assertThat(takeAll(source, new IntoLedger(ledger, book, false), 15))
                    .as("after a restart, what is new to the broker alone")
                    .isEqualTo(15);
            List<String> ids = new ArrayList<>();
            ledger.eachReading(reading -> ids.add(reading.report().id()));
            assertThat(ids)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 50).mapToObj(i -> "r" + i).toList());
        }
    }

    /** By a consumer of its own, as after a restart; a group takes a while to share out its partitions. */
    private static int takeAll(Source source, Round.Basket basket, int records) throws Exception {
        try (Topics topics = Topics.atTheirBrokers()) {
            int taken = 0;
            for (int tries = 0; tries < 60 && taken < records; tries++) {
                taken += topics.take(source, basket);
            }
            return taken;
        }
    }

    private static Source source(Broker broker) {
        return new Source(
                "Wire",
                URI.create("kafka://" + broker.address() + "/" + TOPIC),
                Source.Kind.TOPIC,
                Duration.ofSeconds(10),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
