package org.dateline.mention.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of {@code words.tsv}, to be found from their first or their last word. */
final class WordTable {
    /** Where a phrase stands: before or after the number, or instead of it. */
    enum Role {
        BEFORE,
        AFTER,
        VAGUE,
        EXACT,
        UNIT
    }

    /**
     * A line of the table.
     *
     * @param example the quantity of a phrase, between square brackets
     * @param nearMiss looks alike and must not match; absent where none is known
     */
    record Entry(Role role, String effect, List<String> phrase, String example, Optional<String> nearMiss) {
        Bound bound() {
            return Bound.valueOf(effect);
        }

        int value() {
            return Integer.parseInt(effect);
        }

        String rule() {
            return role.name().toLowerCase(java.util.Locale.ROOT) + ":" + String.join(" ", phrase);
        }
    }

    private final List<Entry> entries;
    private final Map<Role, Map<String, List<Entry>>> byFirst = new HashMap<>();
    private final Map<Role, Map<String, List<Entry>>> byLast = new HashMap<>();

    private WordTable(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            put(byFirst, entry, entry.phrase().getFirst());
            put(byLast, entry, entry.phrase().getLast());
        }
    }

    static WordTable load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(WordTable.class.getResourceAsStream("words.tsv"), StandardCharsets.UTF_8))) {
            return new WordTable(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(WordTable::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("words.tsv wants five columns: " + line);
        }
        return new Entry(
                Role.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT)),
                cells[1],
                List.of(cells[2].split(" ", -1)),
                cells[3],
                cells[4].equals("-") ? Optional.empty() : Optional.of(cells[4]));
    }

    List<Entry> entries() {
        return entries;
    }

    /** The longest phrase that starts at a word. */
    Optional<Entry> findFrom(Words words, int i, Role role) {
        return longest(byFirst, role, words.at(i), entry -> matches(words, i, entry.phrase()));
    }

    /** The longest phrase whose last word is this one. */
    Optional<Entry> findUpTo(Words words, int last, Role role) {
        return longest(
                byLast,
                role,
                words.at(last),
                entry -> matches(words, last + 1 - entry.phrase().size(), entry.phrase()));
    }

    private static Optional<Entry> longest(
            Map<Role, Map<String, List<Entry>>> index,
            Role role,
            String word,
            java.util.function.Predicate<Entry> fits) {
        Entry best = null;
        for (Entry entry : index.getOrDefault(role, Map.of()).getOrDefault(word, List.of())) {
            if ((best == null || entry.phrase().size() > best.phrase().size()) && fits.test(entry)) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean matches(Words words, int start, List<String> phrase) {
        if (start < 0) {
            return false;
        }
        for (int k = 0; k < phrase.size(); k++) {
            boolean same = phrase.get(k).equals("-")
                    ? words.isTie(start + k)
                    : words.at(start + k).equals(phrase.get(k));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static void put(Map<Role, Map<String, List<Entry>>> index, Entry entry, String word) {
        index.computeIfAbsent(entry.role(), role -> new HashMap<>())
                .computeIfAbsent(word, w -> new ArrayList<>())
                .add(entry);
    }
}
