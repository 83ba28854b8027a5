package org.dateline.reading.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Stance;

/**
 * Somebody says something. All spans are chars of the text.
 *
 * @param speaker absent where the report hides who speaks ({@code reportedly}, {@code it was announced that})
 * @param cue index of the token that tells of the saying
 * @param cueSpan its words, with the auxiliaries before it
 * @param cueWords the same as they stand
 * @param content what is said, in order; several stretches where the cue stands within, or a quotation has several sentences
 * @param direct the content is a quotation
 * @param saidOn day of the saying, where a time hangs on the cue
 * @param via who passed it on ({@code X told Reuters}, {@code X said, according to Y})
 * @param rule name of the rule that found it
 */
public record StatementMention(
        Optional<Speaker> speaker,
        int cue,
        Span cueSpan,
        String cueWords,
        List<Span> content,
        boolean direct,
        Stance stance,
        Optional<LocalDate> saidOn,
        Optional<Speaker> via,
        String rule) {
    public StatementMention {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement needs content");
        }
    }

    /** From the first to the last word of what is said. */
    public Span extent() {
        return content.getFirst().union(content.getLast());
    }

    /** Whether these words are among what is said. */
    public boolean tells(Span words) {
        return content.stream().anyMatch(part -> part.contains(words));
    }

    /** How many chars are said. */
    public int length() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
