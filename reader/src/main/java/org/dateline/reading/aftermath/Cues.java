package org.dateline.reading.aftermath;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Token;

/** The lines of {@code cues.tsv}. */
public final class Cues {
    private final List<Cue> cues;

    /** What a cue makes of its sentence. */
    public enum What {
        DEVELOPMENT,
        QUESTION,
        CONTEXT
    }

    /**
     * A line of the table.
     *
     * @param kind word of the record
     * @param words lemmas of which one must stand in the sentence
     * @param beside lemmas of which another one must; empty for none
     */
    public record Cue(What what, String kind, Set<String> words, Set<String> beside, String example) {
        /** The word that a sentence is told by, where it fits. */
        Optional<Token> find(List<Token> sentence) {
            Optional<Token> word = sentence.stream()
                    .filter(token -> words.contains(token.lemma()))
                    .findFirst();
            boolean fits = word.isPresent()
                    && (beside.isEmpty()
                            || sentence.stream()
                                    .anyMatch(token ->
                                            token.index() != word.get().index() && beside.contains(token.lemma())));
            return fits ? word : Optional.empty();
        }
    }

    private Cues(List<Cue> cues) {
        this.cues = List.copyOf(cues);
    }

    static Cues load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Cues.class.getResourceAsStream("cues.tsv"), StandardCharsets.UTF_8))) {
            return new Cues(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Cues::cue)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cue cue(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("cues.tsv wants five columns: " + line);
        }
        Set<String> beside = cells[3].equals("-") ? Set.of() : Set.of(cells[3].split(","));
        return new Cue(
                What.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT)),
                cells[1],
                Set.of(cells[2].split(",")),
                beside,
                cells[4]);
    }

    List<Cue> all() {
        return cues;
    }
}
