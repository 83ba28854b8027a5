package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.dateline.intake.Arrival;
import org.dateline.intake.RefusedException;
import org.junit.jupiter.api.Test;

/** Records of a topic, by the consumer that Kafka's own library has for tests: what a broker is told is seen, no broker runs. */
class TopicsTest {
    private static final TopicPartition PARTITION = new TopicPartition("reports", 0);
    private static final Source SOURCE = new Source(
            "Wire",
            URI.create("kafka://broker:9092/reports"),
            Source.Kind.TOPIC,
            Duration.ofSeconds(10),
            false,
            Optional.empty(),
            Optional.empty());

    private final Deque<MockConsumer<byte[], byte[]>> consumers = new ArrayDeque<>();
    private final Topics topics = new Topics(this::next);

    private Consumer<byte[], byte[]> next(Source source) {
        return consumers.removeFirst();
    }

    /** Keeps what arrives, and fails to keep more than so many batches. */
    private static final class Kept implements Round.Basket {
        private final List<String> texts = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private int batches;

        Kept(int batches) {
            this.batches = batches;
        }

        @Override
        public void accept(Arrival arrival) {
            try {
                names.add(arrival.id());
                texts.add(arrival.opening().open().text());
            } catch (RefusedException e) {
                texts.add("refused: " + e.getMessage());
            }
        }

        @Override
        public void settle() {
            if (batches-- == 0) {
                throw new IllegalStateException("the disk is full");
            }
        }
    }

    private static MockConsumer<byte[], byte[]> consumer(long from, String... values) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updatePartitions("reports", List.of(new PartitionInfo("reports", 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, from));
        consumer.updateEndOffsets(Map.of(PARTITION, from + values.length));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            for (int i = 0; i < values.length; i++) {
                byte[] value = values[i] == null ? null : values[i].getBytes(StandardCharsets.UTF_8);
                consumer.addRecord(new ConsumerRecord<>("reports", 0, from + i, null, value));
            }
        });
        return consumer;
    }

    private static long taken(MockConsumer<byte[], byte[]> consumer) {
        return Optional.ofNullable(consumer.committed(Set.of(PARTITION)).get(PARTITION))
                .map(OffsetAndMetadata::offset)
                .orElse(-1L);
    }

    @Test
    void aRecordIsWhateverAFileCouldBe() throws Exception {
        MockConsumer<byte[], byte[]> consumer = consumer(
                7, "{\"id\":\"a\",\"text\":\"A bomb killed two.\"}", "Gunmen shot a mayor.", null, "{\"id\":\"b\"}");
        consumers.add(consumer);
        Kept kept = new Kept(10);
        assertThat(topics.take(SOURCE, kept)).isEqualTo(4);
        assertThat(kept.texts)
                .startsWith("A bomb killed two.", "Gunmen shot a mayor.")
                .hasSize(3);
        assertThat(kept.texts.getLast()).startsWith("refused: ");
        assertThat(kept.names.get(1)).isEqualTo("reports/0@8");
        assertThat(taken(consumer)).isEqualTo(11);
        assertThat(topics.take(SOURCE, kept)).as("nothing new").isZero();
        topics.close();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void whatWasNotKeptIsNotTaken() throws Exception {
        MockConsumer<byte[], byte[]> first = consumer(0, "One.", "Two.");
        MockConsumer<byte[], byte[]> second = consumer(0, "One.", "Two.");
        consumers.addAll(List.of(first, second));
        assertThatThrownBy(() -> topics.take(SOURCE, new Kept(0))).hasMessage("the disk is full");
        assertThat(first.closed()).isTrue();
        Kept kept = new Kept(1);
        assertThat(topics.take(SOURCE, kept)).isEqualTo(2);
        assertThat(kept.texts).containsExactly("One.", "Two.");
        assertThat(taken(second)).isEqualTo(2);
    }

    @Test
    void brokersThatDoNotAnswerAreTold() throws Exception {
        MockConsumer<byte[], byte[]> gone = consumer(0, "One.");
        gone.setPollException(new KafkaException("no broker answers"));
        MockConsumer<byte[], byte[]> empty = new MockConsumer<>("earliest");
        empty.updatePartitions("reports", List.of());
        consumers.addAll(List.of(gone, empty, consumer(0, "One.")));
        assertThatThrownBy(() -> topics.take(SOURCE, new Kept(9)))
                .isInstanceOf(Topics.UnreachableException.class)
                .hasMessageContaining("no broker answers");
        assertThatThrownBy(() -> topics.take(SOURCE, new Kept(9))).hasMessageContaining("no topic reports");
        assertThat(topics.take(SOURCE, new Kept(9))).isEqualTo(1);
    }
}
