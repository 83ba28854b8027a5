package org.dateline.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A story of {@code stories.json}, invented for these tests: reports with what is to be read from each, and the incidents that they
 * make. A figure is written {@code outcome low high | speaker kind [stance] | words}, with {@code -} for no upper bound.
 */
record Story(JsonNode json) {
    private static final JsonMapper MAPPER = ReadingJson.recordMapper();

    static List<Story> all() {
        try (InputStream in = Story.class.getResourceAsStream("stories.json")) {
            List<Story> stories = new ArrayList<>();
            MAPPER.readTree(in).forEach(node -> stories.add(new Story(node)));
            return stories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return json.get("name").asString();
    }

    List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        json.get("reports").forEach(report -> readings.add(reading(report)));
        return readings;
    }

    private static Reading reading(JsonNode report) {
        ObjectNode reading = MAPPER.createObjectNode();
        ObjectNode head = reading.putObject("report");
        for (String field : List.of("id", "outlet", "published", "title", "text")) {
            head.set(field, report.get(field));
        }
        head.put("source", "file")
                .put("language", "en")
                .put("sha256", hash(report.get("text").asString()));
        head.putArray("credits");
        ArrayNode incidents = reading.putArray("incidents");
        for (JsonNode told : report.get("incidents")) {
            incident(told, report.get("text").asString(), incidents.isEmpty(), incidents.addObject());
        }
        reading.putArray("statements");
        reading.putArray("context");
        return ReadingJson.read(MAPPER.writeValueAsString(reading));
    }

    private static void incident(JsonNode told, String text, boolean main, ObjectNode out) {
        String day = told.get("day").asString();
        out.put("kind", told.get("kind").asString())
                .put("stage", "accomplished")
                .put("main", main);
        out.putObject("when").put("text", day).put("start", day).put("precision", day.length() > 10 ? "hour" : "day");
        ObjectNode place = (ObjectNode) told.get("site").deepCopy();
        place.set("country_code", place.remove("country"));
        place.put("role", "attack-site").put("kind", "town").put("near", false);
        place.set("text", place.get("name"));
        place.putArray("within");
        out.putArray("where").add(place);
        for (String list : List.of("actors", "targets", "weapons", "developments", "open_questions")) {
            out.putArray(list);
        }
        ArrayNode evidence = out.putArray("evidence");
        ArrayNode figures = out.putArray("casualties");
        told.get("figures").forEach(f -> figure(f.asString(), text, figures, evidence));
        ObjectNode responsibility = out.putObject("responsibility");
        ArrayNode claims = responsibility.putArray("claims");
        if (told.has("claims")) {
            told.get("claims")
                    .forEach(c -> claims.addObject()
                            .put("by", c.get(0).asString())
                            .put("stance", c.get(1).asString()));
        }
        responsibility.put("status", claims.isEmpty() ? "unstated" : "claimed");
    }

    private static void figure(String line, String text, ArrayNode figures, ArrayNode evidence) {
        String[] cells = line.split("\\|", -1);
        String[] count = cells[0].strip().split(" ");
        String words = cells[2].strip();
        ObjectNode figure = figures.addObject();
        figure.put("id", "c" + figures.size()).put("outcome", count[0]).put("low", Integer.parseInt(count[1]));
        if (!count[2].equals("-")) {
            figure.put("high", Integer.parseInt(count[2]));
        }
        figure.put("text", words).put("side", "victim").put("cumulative", false).putArray("who");
        if (count[1].equals("1")) {
            figure.putObject("group").put("text", words);
        }
        int at = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        figure.putObject("evidence").put("start", at).put("end", at + words.length());
        evidence.addObject().put("start", at).put("end", at + words.length());
        speaker(cells[1].strip(), figure);
    }

    private static void speaker(String words, ObjectNode figure) {
        if (words.isEmpty()) {
            return;
        }
        boolean own = words.endsWith(" claims-own-act");
        String named = own ? words.substring(0, words.lastIndexOf(' ')) : words;
        int kind = named.lastIndexOf(' ');
        figure.putObject("attribution")
                .put("speaker", named.substring(0, kind))
                .put("kind", named.substring(kind + 1))
                .put("stance", own ? "claims-own-act" : "asserts")
                .put("direct", false);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
