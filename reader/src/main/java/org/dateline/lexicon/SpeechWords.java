package org.dateline.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Tables.Row;

/** Verbs by which somebody speaks: {@code speech.tsv}. What hangs on one of them is the speaker's, not the attack's. */
public final class SpeechWords {
    private enum Act {
        TELLS,
        JUDGES,
        CITES
    }

    private final Map<String, Act> acts = new HashMap<>();

    SpeechWords() {
        for (Row row : Tables.rows("speech.tsv")) {
            row.list(0).forEach(word -> acts.put(word, act(row)));
        }
    }

    private static Act act(Row row) {
        return switch (row.cell(1)) {
            case "tells" -> Act.TELLS;
            case "judges" -> Act.JUDGES;
            case "cites" -> Act.CITES;
            default -> throw row.wrong("no such act of speech: " + row.cell(1));
        };
    }

    /** Whether a dictionary form is of a verb of speaking: say, deny, according (to). */
    public boolean isSpeech(String lemma) {
        return acts.containsKey(lemma);
    }

    /** Whether it says that something is so: what is said, reported or admitted is told as done; what is denied or warned of is not. */
    public boolean tells(String lemma) {
        return Optional.ofNullable(acts.get(lemma))
                .filter(act -> act == Act.TELLS)
                .isPresent();
    }
}
