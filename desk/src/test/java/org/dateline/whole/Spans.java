package org.dateline.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at every span of a reading's JSON, wherever it stands: inside its text, and equal to the words that are told. */
public final class Spans {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final int[] text;
    private final int[] title;
    private final List<String> problems = new ArrayList<>();

    private Spans(Reading reading) {
        text = reading.report().text().codePoints().toArray();
        title = reading.report().title().orElse("").codePoints().toArray();
    }

    /** One line for each span that is wrong. */
    public static List<String> listProblems(Reading reading) {
        Spans spans = new Spans(reading);
        spans.walk(MAPPER.readTree(ReadingJson.write(reading)), "");
        return spans.problems;
    }

    private void walk(JsonNode node, String path) {
        node.propertyStream().forEach(field -> walk(field.getValue(), path + "." + field.getKey()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), path + "[" + i + "]");
            }
        }
        if (node.isObject() && node.has("start") && node.path("start").isInt()) {
            words(node, path);
        }
        if (node.isObject() && node.has("evidence") && node.path("text").isString()) {
            compare(node, path);
        }
    }

    private Optional<String> words(JsonNode span, String path) {
        int[] of = span.path("in").asString("").equals("title") ? title : text;
        int start = span.path("start").asInt();
        int end = span.path("end").asInt();
        if (start < 0 || end <= start || end > of.length) {
            problems.add(path + ": " + start + ".." + end + " is not inside " + of.length);
            return Optional.empty();
        }
        return Optional.of(new String(of, start, end - start));
    }

    /** The told words are those of the first span, which others may repeat, or hold those of each. */
    private void compare(JsonNode value, String path) {
        String told = value.path("text").asString();
        JsonNode evidence = value.path("evidence");
        List<String> words = (evidence.isArray() ? evidence.valueStream() : Stream.of(evidence))
                .flatMap(it -> words(it, path).stream())
                .toList();
        boolean same = words.isEmpty()
                || words.getFirst().equals(told)
                || (words.size() > 1 && words.stream().allMatch(told::contains));
        if (!same) {
            problems.add(path + ": tells “" + told + "” and points at “" + String.join("” “", words) + "”");
        }
    }
}
