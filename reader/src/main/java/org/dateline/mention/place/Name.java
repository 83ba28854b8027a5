package org.dateline.mention.place;

import org.dateline.evidence.Span;

/**
 * Words that could be the name of a place.
 *
 * @param from first token
 * @param to token after the last
 * @param key of the place table, or -1
 * @param folded the name as the table folds it, without a kind of place that it does not list with it ({@code anbar} of "Anbar Province")
 * @param wanted the kind that the words around ask for
 * @param shape how it was found
 */
record Name(int from, int to, int key, String folded, Wanted wanted, Shape shape) {
    enum Shape {
        /** the gazetteer has it */
        KNOWN("gazetteer"),
        /** "Memphis St.", "Highway 61" */
        STREET("street"),
        /** "the village of X" */
        KIND_OF("kind-of"),
        /** "X district" */
        KIND_BEHIND("kind-behind"),
        /** "at X in Bardiya" */
        INSIDE("in-area"),
        /** the model alone */
        LABEL("label");

        private final String rule;

        Shape(String rule) {
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    boolean isKnown() {
        return key >= 0;
    }

    int size() {
        return to - from;
    }

    Span span(Words words) {
        return new Span(words.token(from).start(), words.token(to - 1).end());
    }

    Name wanting(Wanted kind) {
        return new Name(from, to, key, folded, kind, shape);
    }
}
