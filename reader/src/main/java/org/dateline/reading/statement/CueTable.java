package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Stance;

/** The words of {@code cues.tsv}. */
final class CueTable {
    private static final int COLUMNS = 6;

    private final Map<String, Cue> cues = new HashMap<>();
    private final List<Cue> inOrder = new ArrayList<>();

    static CueTable load() {
        CueTable table = new CueTable();
        for (String[] row : Tables.rows("cues.tsv", COLUMNS)) {
            Cue.Kind kind = Cue.Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
            table.add(new Cue(row[0], kind, List.of(row[2].split(",")), stance(row[3]), row[4], row[5]));
        }
        return table;
    }

    private void add(Cue cue) {
        if (cues.put(key(cue.lemma(), cue.kind()), cue) != null) {
            throw new IllegalStateException("cues.tsv has " + cue.kind() + " " + cue.lemma() + " twice");
        }
        inOrder.add(cue);
    }

    private static Stance stance(String word) {
        for (Stance stance : Stance.values()) {
            if (stance.toString().equals(word)) {
                return stance;
            }
        }
        throw new IllegalStateException("cues.tsv knows no stance " + word);
    }

    private static String key(String lemma, Cue.Kind kind) {
        return kind + " " + lemma;
    }

    Optional<Cue> find(String lemma, Cue.Kind kind) {
        return Optional.ofNullable(cues.get(key(lemma, kind)));
    }

    List<Cue> list() {
        return List.copyOf(inOrder);
    }
}
