package org.dateline.text;

import org.dateline.evidence.Span;

/**
 * A word of a text, with its place in the tree of its sentence.
 *
 * @param index position among all tokens of the text, from 0
 * @param start first char in the text
 * @param end char after the last one
 * @param form the word as it stands
 * @param lemma dictionary form, lower case
 * @param head index of the token that this one depends on, or {@link #ROOT}
 * @param deprel Universal Dependencies relation to the head, with its subtype, e.g. {@code nsubj:pass}
 */
public record Token(int index, int start, int end, String form, String lemma, Upos upos, int head, String deprel) {
    /** Head of the token at the top of its sentence. */
    public static final int ROOT = -1;

    public Span span() {
        return new Span(start, end);
    }

    public boolean isRoot() {
        return head == ROOT;
    }

    /** The relation without its subtype: {@code nsubj} of {@code nsubj:pass}. */
    public String relation() {
        int colon = deprel.indexOf(':');
        return colon < 0 ? deprel : deprel.substring(0, colon);
    }
}
