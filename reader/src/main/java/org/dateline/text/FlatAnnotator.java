package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.evidence.Span;

/**
 * Sentences and words without a model: no tree, no labels, every word of part of speech {@code X} and its own lemma. What reads
 * along the tree then falls back on the order of words.
 */
public final class FlatAnnotator implements Annotator {
    private final Segmenter segmenter = Segmenter.load();

    @Override
    public AnnotatedText annotate(String text) {
        Segmentation segmentation = segmenter.segment(text);
        List<Token> tokens = new ArrayList<>(segmentation.words().size());
        for (Span word : segmentation.words()) {
            String form = word.of(text);
            String lemma = form.toLowerCase(Locale.ROOT);
            tokens.add(new Token(tokens.size(), word.start(), word.end(), form, lemma, Upos.X, Token.ROOT, "dep"));
        }
        return new AnnotatedText(text, segmentation.sentences(), tokens, Map.of());
    }
}
