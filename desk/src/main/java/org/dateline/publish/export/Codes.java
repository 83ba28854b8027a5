package org.dateline.publish.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What others call the things that we call by other names: tables beside this class, by the first column. */
final class Codes {
    private static final Codes KINDS = load("kinds.tsv", 1);
    private static final Codes COUNTRIES = load("countries.tsv", 1);
    private static final Codes WEAPONS = load("weapons.tsv", 1);
    private static final Codes TARGETS = load("targets.tsv", 1);
    private static final Codes GTD_WORDS = load("gtd-words.tsv", 2);

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /** How others call our kinds of incident. */
    static Codes kinds() {
        return KINDS;
    }

    /** Countries by ISO 3166-1 alpha-2. */
    static Codes countries() {
        return COUNTRIES;
    }

    /** How others call our weapons. */
    static Codes weapons() {
        return WEAPONS;
    }

    /** How others call our targets; people as {@code person:journalist}. */
    static Codes targets() {
        return TARGETS;
    }

    /** Words for GTD's numbers, by {@code list:code}. */
    static Codes gtdWords() {
        return GTD_WORDS;
    }

    /** A value of a row; absent where there is no such row, or where it is empty. */
    Optional<String> find(Object key, String column) {
        return Optional.ofNullable(rows.get(key.toString()))
                .map(it -> it.getOrDefault(column, ""))
                .filter(it -> !it.isEmpty());
    }

    /** The first key whose row has a value. */
    Optional<String> findKey(String column, String value) {
        return value.isEmpty()
                ? Optional.empty()
                : rows.entrySet().stream()
                        .filter(it -> value.equals(it.getValue().get(column)))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    boolean has(Object key) {
        return rows.containsKey(key.toString());
    }

    private static Codes load(String name, int keys) {
        Codes codes = new Codes();
        List<String> columns = new ArrayList<>();
        text(name).lines().filter(it -> !it.startsWith("#")).forEach(line -> {
            List<String> cells = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns.addAll(cells);
                return;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = keys; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            codes.rows.put(String.join(":", cells.subList(0, keys)), row);
        });
        return codes;
    }

    private static String text(String name) {
        try (InputStream in = Codes.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
