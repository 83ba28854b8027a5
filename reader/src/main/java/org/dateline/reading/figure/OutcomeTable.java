package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Outcome;

/** The outcome words of {@code outcomes.tsv}, to be found from their first word. */
final class OutcomeTable {
    private record Form(OutcomeEntry entry, List<String> words) {}

    private final List<OutcomeEntry> entries;
    private final Map<String, List<Form>> byFirst = new HashMap<>();

    private OutcomeTable(List<OutcomeEntry> entries) {
        this.entries = List.copyOf(entries);
        for (OutcomeEntry entry : entries) {
            entry.forms().stream()
                    .distinct()
                    .forEach(form -> byFirst.computeIfAbsent(form.getFirst(), word -> new ArrayList<>())
                            .add(new Form(entry, form)));
        }
    }

    static OutcomeTable load() {
        return new OutcomeTable(TableFile.rows("outcomes.tsv", 5).stream()
                .map(OutcomeTable::entry)
                .toList());
    }

    private static OutcomeEntry entry(String[] cells) {
        return new OutcomeEntry(
                outcome(cells[0]),
                Frame.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                Arrays.stream(cells[2].split(" ", -1))
                        .map(form -> List.of(form.split("_", -1)))
                        .toList(),
                cells[3],
                cells[4].equals("-") ? Optional.empty() : Optional.of(cells[4]));
    }

    private static Outcome outcome(String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outcome is called " + word));
    }

    List<OutcomeEntry> entries() {
        return entries;
    }

    /** All readings of the longest phrase that starts at a word. */
    List<OutcomeWord> listAt(Line line, int i) {
        List<OutcomeWord> longest = new ArrayList<>();
        for (Form form : byFirst.getOrDefault(line.at(i), List.of())) {
            int size = form.words().size();
            if (!line.isPhraseAt(i, form.words())
                    || (!longest.isEmpty() && size < longest.getFirst().size())) {
                continue;
            }
            if (!longest.isEmpty() && size > longest.getFirst().size()) {
                longest.clear();
            }
            longest.add(new OutcomeWord(form.entry(), i, i + size));
        }
        return longest;
    }
}
