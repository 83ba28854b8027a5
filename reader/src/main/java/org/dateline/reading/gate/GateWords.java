package org.dateline.reading.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words in groups, and stems of words: {@code gate-words.tsv}. A whole word counts before a stem, a longer stem before a shorter one. */
final class GateWords {
    private static final int SHORTEST_STEM = 3;

    /** What the words of a sentence speak of. */
    enum Group {
        /** Who attacks, with what, and what they do. */
        ATTACK,
        /** Dead, hurt and taken. */
        HARM,
        /** What harm is told of beside attacks: courts, accidents, nature, illness, matches, films, the past, exercises. */
        ELSEWHERE,
        /** When, and how many. */
        TOLD
    }

    /** A row of the table. */
    record Row(Group group, List<String> words, String example, String nearMiss) {
        static Row of(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(
                    Group.valueOf(cells[0].toUpperCase(Locale.ROOT)), List.of(cells[1].split(" ")), cells[3], cells[4]);
        }
    }

    private final Map<String, Group> words = new HashMap<>();
    private final Map<String, Group> stems = new HashMap<>();

    private GateWords(List<Row> rows) {
        for (Row row : rows) {
            for (String word : row.words()) {
                if (word.endsWith("*")) {
                    stems.putIfAbsent(word.substring(0, word.length() - 1), row.group());
                } else {
                    words.putIfAbsent(word, row.group());
                }
            }
        }
    }

    static GateWords load() {
        return new GateWords(rows());
    }

    static List<Row> rows() {
        try (BufferedReader lines = open("gate-words.tsv")) {
            return lines.lines()
                    .filter(line -> !line.startsWith("##"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/reading/gate/gate-words.tsv", e);
        }
    }

    static BufferedReader open(String name) {
        InputStream in = GateWords.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the reader was built without its file org/dateline/reading/gate/" + name);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The group of a word in lower case, if it has one. */
    Optional<Group> find(String word) {
        Group whole = words.get(word);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int end = word.length(); end >= SHORTEST_STEM; end--) {
            Group group = stems.get(word.substring(0, end));
            if (group != null) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
