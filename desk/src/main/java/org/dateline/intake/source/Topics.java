package org.dateline.intake.source;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;

/**
 * Topics of Kafka. A record is whatever a file could be: a report as JSON, a text, a page, a feed. Desks that share a ledger share the work
 * too: they are one group of consumers.
 *
 * <p>A record counts as taken when the basket has settled; what was cut short comes again, and the ledger knows it by its content. May be
 * shared by threads, each of which asks for another source.
 */
public final class Topics implements AutoCloseable {
    private static final String GROUP = "dateline";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 200;

    /** So many polls, and then how the source does is written down. */
    private static final int MOST_POLLS = 50;

    private final Function<Source, Consumer<byte[], byte[]>> opening;
    private final Map<String, Consumer<byte[], byte[]>> open = new ConcurrentHashMap<>();

    Topics(Function<Source, Consumer<byte[], byte[]>> opening) {
        this.opening = opening;
    }

    /** Topics at the brokers that their addresses name; nobody is called before a topic is asked. */
    public static Topics atTheirBrokers() {
        return new Topics(source -> new KafkaConsumer<>(
                settings(source.address().getAuthority()), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    private static Map<String, Object> settings(String brokers) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_AT_ONCE,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                (int) Duration.ofMinutes(15).toMillis(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
    }

    /**
     * Hands on what a topic has that was not taken yet.
     *
     * @return how many records there were
     * @throws UnreachableException if the brokers do not answer, or there is no such topic
     */
    int take(Source source, Round.Basket to) throws UnreachableException {
        try {
            return take(open.computeIfAbsent(source.name(), ignored -> joined(source)), to);
        } catch (KafkaException e) {
            leave(source.name()); // the next one begins after the last record that was taken for good
            throw new UnreachableException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            leave(source.name());
            throw e;
        }
    }

    /** A topic that cannot be had. */
    static final class UnreachableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreachableException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private Consumer<byte[], byte[]> joined(Source source) {
        String topic = source.address().getPath().substring(1);
        Consumer<byte[], byte[]> consumer = opening.apply(source);
        List<PartitionInfo> partitions = consumer.partitionsFor(topic, PATIENCE);
        if (partitions == null || partitions.isEmpty()) {
            consumer.close();
            throw new KafkaException("there is no topic " + topic);
        }
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private static int take(Consumer<byte[], byte[]> consumer, Round.Basket to) {
        int taken = 0;
        for (int poll = 0; poll < MOST_POLLS; poll++) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (records.isEmpty()) {
                // A consumer waits in silence for brokers that are gone; this asks them.
                consumer.endOffsets(consumer.assignment(), PATIENCE);
                return taken;
            }
            for (ConsumerRecord<byte[], byte[]> one : records) {
                handOn(one, to);
            }
            to.settle();
            consumer.commitSync(PATIENCE);
            taken += records.count();
        }
        return taken;
    }

    private static void handOn(ConsumerRecord<byte[], byte[]> one, Round.Basket to) {
        String name = "%s/%d@%d".formatted(one.topic(), one.partition(), one.offset());
        if (one.value()
                != null) { // a tombstone says that an earlier record no longer counts; here nothing is ever deleted
            Intake.takeStream(new ByteArrayInputStream(one.value()), name, (Arrival it) -> to.accept(it));
        }
    }

    private void leave(String name) {
        Optional.ofNullable(open.remove(name)).ifPresent(Topics::close);
    }

    private static void close(Consumer<byte[], byte[]> consumer) {
        try {
            consumer.close();
        } catch (KafkaException e) {
            // It could not say good-bye: the brokers will notice.
        }
    }

    @Override
    public void close() {
        List.copyOf(open.keySet()).forEach(this::leave);
    }
}
