package org.dateline.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker of Kafka in a program of its own, with one topic, that is gone with its folder. */
final class Broker implements AutoCloseable {
    private static final String ONE_NODE = """
            process.roles=broker,controller
            node.id=1
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            group.initial.rebalance.delay.ms=0
            """;

    private final Path folder;
    private final int port;
    private final Process server;

    private Broker(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /** Returns when it answers and its topic is there. */
    static Broker start(Path folder, String topic, int partitions) throws Exception {
        int port = freePort();
        int controller = freePort();
        Path settings = Files.writeString(
                folder.resolve("broker.properties"),
                ONE_NODE + """
                        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                        controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                        log.dirs=%3$s
                        """.formatted(port, controller, folder.resolve("logs")));
        Process format = java(
                folder,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settings.toString(),
                "--standalone");
        assertThat(format.waitFor()).as(Files.readString(folder.resolve("out"))).isZero();
        Broker broker = new Broker(folder, port, java(folder, "kafka.Kafka", settings.toString()));
        broker.make(topic, partitions);
        return broker;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process java(Path folder, String main, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
    }

    private void make(String topic, int partitions) throws Exception {
        for (int tries = 0; ; tries++) {
            try (Admin admin = Admin.create(Map.of(
                    "bootstrap.servers", address(), "default.api.timeout.ms", 20_000, "request.timeout.ms", 10_000))) {
                admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                        .all()
                        .get();
                return;
            } catch (ExecutionException e) {
                if (tries == 5 || !server.isAlive()) {
                    close();
                    throw new IllegalStateException(Files.readString(folder.resolve("out")), e);
                }
            }
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Returns when the broker has them. */
    void send(String topic, List<String> values) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < values.size(); i++) {
                sent.add(producer.send(new ProducerRecord<>(topic, i % 2, null, values.get(i))));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    @Override
    public void close() {
        try {
            server.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
