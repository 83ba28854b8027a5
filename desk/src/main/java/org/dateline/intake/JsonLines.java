package org.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.intake.format.JsonFeeds;
import org.dateline.intake.format.Ninjs;
import org.dateline.report.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as JSON, one object a line: {@code {id, text, title?, published?, outlet?, url?, source?, language?}}.
 *
 * <p>A file that holds one object or one array over many lines is read too.
 */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Origin origin;

    JsonLines(Origin origin) {
        this.origin = origin;
    }

    void take(InputStream in, Consumer<Arrival> to) throws IOException {
        in.mark(8);
        byte[] head = in.readNBytes(8);
        in.reset();
        Lines lines = new Lines(isWide(head) ? narrow(in) : in, Limits.BYTES);
        Optional<Lines.Line> first = lines.next();
        if (first.isPresent() && (runsOn(first.get()) || isFeed(first.get()))) {
            takeDocument(lines.rest(first.get()), to);
            return;
        }
        for (Optional<Lines.Line> line = first; line.isPresent(); line = lines.next()) {
            Lines.Line it = line.get();
            if (!it.isBlank()) {
                to.accept(arrival(it));
            }
        }
    }

    private Arrival arrival(Lines.Line line) {
        String name = origin.lineName(line.number());
        return line.isCut()
                ? Arrival.refused(name, Limits.tooLarge(line.length()))
                : opened(name, Charsets.decode(line.bytes()));
    }

    /** The id is needed even if the rest cannot be used, so the line is parsed here; that is cheap beside reading. */
    private Arrival opened(String name, String json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return node.isObject() ? arrival(node, name) : Arrival.refused(name, "is no JSON object");
        } catch (JacksonException e) {
            return Arrival.refused(
                    name,
                    "is broken JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private Arrival arrival(JsonNode node, String name) {
        String id = find(node, "id").or(() -> find(node, "uri")).orElse(name);
        return new Arrival(id, () -> report(node, name));
    }

    private Report report(JsonNode node, String name) throws RefusedException {
        if (Ninjs.isNinjs(node)) {
            return Ninjs.report(node, origin.file());
        }
        if (!node.path("text").isString()) {
            throw new RefusedException("has no \"text\"");
        }
        return new Report(
                find(node, "id").orElse(name),
                Limits.checkedText(node.path("text").asString()),
                find(node, "title"),
                find(node, "published").flatMap(Days::findIso),
                find(node, "outlet"),
                find(node, "source").or(origin::file),
                find(node, "url"),
                find(node, "language"));
    }

    private static Optional<String> find(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber()
                ? Optional.of(Charsets.withoutLoneSurrogates(value.asString()).strip())
                        .filter(it -> !it.isEmpty())
                : Optional.empty();
    }

    private static boolean runsOn(Lines.Line first) {
        String line = Charsets.decode(first.bytes()).strip();
        return line.equals("{") || line.startsWith("[");
    }

    private static boolean isFeed(Lines.Line first) {
        byte[] head = java.util.Arrays.copyOf(first.bytes(), Math.min(first.bytes().length, 2000));
        return new String(head, StandardCharsets.ISO_8859_1).contains("jsonfeed.org");
    }

    private void takeDocument(InputStream rest, Consumer<Arrival> to) throws IOException {
        byte[] bytes = rest.readNBytes(Limits.BYTES + 1);
        if (bytes.length > Limits.BYTES) {
            to.accept(Arrival.refused(
                    origin.name(),
                    "is one JSON document of more than " + (Limits.BYTES >> 20) + " MB; write one report a line"));
            return;
        }
        try {
            JsonNode root = MAPPER.readTree(Charsets.decode(bytes));
            if (JsonFeeds.isFeed(root)) {
                JsonFeeds.take(root, origin, to);
                return;
            }
            Iterable<JsonNode> nodes = root.isArray() ? root : java.util.List.of(root);
            int number = 0;
            for (JsonNode node : nodes) {
                String name = root.isArray() ? origin.lineName(++number) : origin.name();
                to.accept(arrival(node, name));
            }
        } catch (JacksonException e) {
            to.accept(Arrival.refused(
                    origin.name(),
                    "is broken JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    private static boolean isWide(byte[] head) {
        return head.length >= 2 && (head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE;
    }

    private static InputStream narrow(InputStream wide) throws IOException {
        return new ByteArrayInputStream(
                Charsets.decode(wide.readNBytes(Limits.BYTES * 4)).getBytes(StandardCharsets.UTF_8));
    }
}
