package org.dateline.reading.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** What the model's {@code role} layer marks: phrases that play a part in an attack, learned from labelled reports. */
public final class RoleLayer {
    private static final String LAYER = "role";

    private RoleLayer() {}

    /** Parts that the layer tells apart. */
    public enum Kind {
        /** individuals who attack */
        PERPETRATOR,
        /** the group, force or state behind them */
        ORGANISATION,
        VICTIM,
        TARGET,
        WEAPON,
        SITE
    }

    /**
     * A marked phrase.
     *
     * @param head token whose own head stands outside the phrase
     */
    public record Mark(Kind kind, int first, int end, int head, Span span) {
        public boolean contains(int token) {
            return first <= token && token < end;
        }
    }

    /** All marked phrases in the order of the text; none where the model has no such layer. */
    public static List<Mark> read(AnnotatedText text) {
        List<Mark> marks = new ArrayList<>();
        if (!text.hasLayer(LAYER)) {
            return marks;
        }
        int size = text.tokens().size();
        for (int i = 0; i < size; i++) {
            String tag = text.label(LAYER, text.token(i));
            if (tag.startsWith("B-")) {
                String kind = tag.substring(2);
                int end = i + 1;
                while (end < size && text.label(LAYER, text.token(end)).equals("I-" + kind)) {
                    end++;
                }
                marks.add(mark(text, Kind.valueOf(kind.toUpperCase(Locale.ROOT)), i, end));
            }
        }
        return marks;
    }

    private static Mark mark(AnnotatedText text, Kind kind, int first, int end) {
        int head = end - 1;
        for (int i = end - 1; i >= first; i--) {
            Token token = text.token(i);
            if (token.isRoot() || token.head() < first || token.head() >= end) {
                head = i;
            }
        }
        return new Mark(
                kind,
                first,
                end,
                head,
                new Span(text.token(first).start(), text.token(end - 1).end()));
    }
}
