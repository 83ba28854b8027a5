package org.dateline.reading.statement;

import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.SpeakerKind;

/**
 * Who speaks.
 *
 * @param head index of the head token of the words here
 * @param spans the words here, e.g. {@code The official}; for {@code the officer, who said}: the officer, and who
 * @param words the words here as they stand
 * @param name the fullest description of the same speaker up to here, e.g. {@code a U.S. defense official}; else {@code words}
 * @param described where that description stands
 * @param party country or organisation that the speaker speaks for
 * @param plural more than one person
 */
public record Speaker(
        int head,
        List<Span> spans,
        String words,
        String name,
        Span described,
        SpeakerKind kind,
        Optional<String> party,
        boolean plural) {
    public Speaker {
        spans = List.copyOf(spans);
    }

    /** The first words here. */
    public Span span() {
        return spans.getFirst();
    }

    /** The words here stand for a fuller description elsewhere. */
    public boolean resolved() {
        return !described.equals(span());
    }
}
