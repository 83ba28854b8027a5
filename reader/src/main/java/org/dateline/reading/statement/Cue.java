package org.dateline.reading.statement;

import java.util.List;
import org.dateline.lexicon.Stance;

/**
 * A word that reports words, from {@code cues.tsv}.
 *
 * @param lemma dictionary form, lower case
 * @param frames where its content stands, the first that fits counts: {@code clause}, {@code quote}, {@code object}, {@code to}, {@code as}, {@code that}, or a
 *     preposition
 * @param example a sentence with the cue in {@code <>} and the content in {@code []}
 * @param nearMiss a sentence that has the word and reports nothing
 */
record Cue(String lemma, Kind kind, List<String> frames, Stance stance, String example, String nearMiss) {
    enum Kind {
        VERB,
        NOUN,
        ADVERB
    }

    Cue {
        frames = List.copyOf(frames);
    }

    boolean takes(String frame) {
        return frames.contains(frame);
    }

    /** Whether a whole clause or quotation can be its content. */
    boolean takesClause() {
        return takes("clause") || takes("quote");
    }
}
