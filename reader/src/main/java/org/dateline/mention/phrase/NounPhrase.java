package org.dateline.mention.phrase;

import org.dateline.evidence.Span;

/**
 * The words that belong to a noun.
 *
 * @param head index of the noun's token
 * @param first index of the first token: article, number, adjective ...
 * @param coreEnd index after the last token of the noun group itself
 * @param end index after its last token, with "of ..." and the like
 * @param span chars of all of it
 */
public record NounPhrase(int head, int first, int coreEnd, int end, Span span) {
    public boolean contains(int token) {
        return first <= token && token < end;
    }
}
