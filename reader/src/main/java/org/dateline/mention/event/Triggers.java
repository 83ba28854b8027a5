package org.dateline.mention.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.IncidentKind;

/** The lines of {@code triggers.tsv} and {@code clues.tsv}, found by their last word. */
final class Triggers {
    private static final Map<String, IncidentKind> KINDS = kinds();

    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final Map<String, List<Trigger>> nouns = new HashMap<>();
    private final Map<String, Clue> clues = new LinkedHashMap<>();
    private final List<Trigger> all = new ArrayList<>();

    /**
     * A weapon word and the kind of incident that it makes of a vague trigger.
     *
     * @param rank of two clues the higher one tells: a suicide bomber's car is a suicide bombing
     */
    record Clue(IncidentKind kind, int rank) {}

    static Triggers load() {
        Triggers triggers = new Triggers();
        lines("triggers.tsv").forEach(triggers::add);
        lines("clues.tsv").forEach(triggers::addClue);
        triggers.verbs
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(Trigger::weight).reversed()));
        triggers.nouns
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(Trigger::weight).reversed()));
        return triggers;
    }

    List<Trigger> verbs(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    List<Trigger> nouns(String lemma) {
        return nouns.getOrDefault(lemma, List.of());
    }

    Optional<Clue> findClue(String lemma) {
        return Optional.ofNullable(clues.get(lemma));
    }

    List<Trigger> all() {
        return all;
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 4) {
            throw new IllegalStateException("triggers.tsv wants four columns: " + line);
        }
        boolean verb = cells[0].equals("verb");
        Trigger trigger = verb ? verb(cells) : noun(cells);
        all.add(trigger);
        (verb ? verbs : nouns)
                .computeIfAbsent(trigger.words().getLast(), word -> new ArrayList<>())
                .add(trigger);
    }

    private static Trigger verb(String[] cells) {
        String[] parts = cells[1].split(" ");
        String[] word = parts[0].split("\\+");
        Map<String, Set<String>> needs = new LinkedHashMap<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int is = part.indexOf('=');
            needs.put(part.substring(0, is), Set.of(part.substring(is + 1).split(",")));
        }
        Optional<String> particle = word.length > 1 ? Optional.of(word[1]) : Optional.empty();
        return trigger(true, List.of(word[0]), particle, needs, cells);
    }

    private static Trigger noun(String[] cells) {
        return trigger(false, List.of(cells[1].split("[ -]")), Optional.empty(), Map.of(), cells);
    }

    private static Trigger trigger(
            boolean verb,
            List<String> words,
            Optional<String> particle,
            Map<String, Set<String>> needs,
            String[] cells) {
        return new Trigger(
                verb,
                words,
                particle,
                Map.copyOf(needs),
                kind(cells[2]),
                Strength.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                (verb ? "verb:" : "noun:") + cells[1],
                cells.length > 4 ? cells[4] : "");
    }

    private void addClue(String line) {
        String[] cells = line.split("\t", -1);
        Clue clue = new Clue(kind(cells[1]), Integer.parseInt(cells[2]));
        for (String word : cells[0].split(",")) {
            clues.put(word, clue);
        }
    }

    private static IncidentKind kind(String word) {
        IncidentKind kind = KINDS.get(word);
        if (kind == null) {
            throw new IllegalStateException("no kind of incident: " + word);
        }
        return kind;
    }

    private static Map<String, IncidentKind> kinds() {
        Map<String, IncidentKind> kinds = new HashMap<>();
        for (IncidentKind kind : IncidentKind.values()) {
            kinds.put(kind.toString(), kind);
        }
        return Map.copyOf(kinds);
    }

    private static List<String> lines(String name) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Triggers.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
