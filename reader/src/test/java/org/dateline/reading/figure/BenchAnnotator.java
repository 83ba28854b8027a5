package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Segmentation;
import org.dateline.text.Segmenter;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Sentences and words without a tree. */
final class BenchAnnotator {
    private BenchAnnotator() {}

    static Annotator load() {
        Segmenter segmenter = Segmenter.load();
        return text -> flat(text, segmenter.segment(text));
    }

    private static AnnotatedText flat(String text, Segmentation cut) {
        List<Token> tokens = new ArrayList<>();
        for (Span span : cut.words()) {
            String form = span.of(text);
            tokens.add(new Token(
                    tokens.size(),
                    span.start(),
                    span.end(),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    Upos.X,
                    Token.ROOT,
                    ""));
        }
        return new AnnotatedText(text, cut.sentences(), tokens, Map.of());
    }
}
