package org.dateline.text;

import java.util.List;
import org.dateline.evidence.Span;

/**
 * Where the words and sentences of a text stand.
 *
 * @param words spans of chars, in the order of the text; none overlap
 * @param sentences runs of words, in order; together they hold every word once
 */
public record Segmentation(List<Span> words, List<Sentence> sentences) {
    public Segmentation {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
    }
}
