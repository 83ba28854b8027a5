package org.dateline.mention.quantity;

import java.util.Set;
import org.dateline.text.Upos;

/** Finds the noun at the end of a noun group without a tree. */
final class FlatNouns {
    private static final Set<String> STOPS = Set.of(
            "was",
            "were",
            "is",
            "are",
            "be",
            "been",
            "had",
            "has",
            "have",
            "in",
            "on",
            "at",
            "by",
            "to",
            "from",
            "of",
            "and",
            "or",
            "but",
            "with",
            "who",
            "that",
            "which",
            "for",
            "after",
            "before",
            "when",
            "while",
            "during",
            "as",
            "died",
            "killed",
            "wounded",
            "injured",
            "hurt",
            "missing",
            "dead",
            "said",
            "near",
            "including",
            "inside");
    private static final int REACH = 5;

    private FlatNouns() {}

    /** Index of the last word of the noun group that starts at {@code i}, or -1. */
    static int lastOfGroup(Words words, int i) {
        int last = -1;
        for (int k = i; k < Math.min(words.size(), i + REACH); k++) {
            if (!goesOn(words, k)) {
                break;
            }
            last = k;
        }
        return last;
    }

    private static boolean goesOn(Words words, int k) {
        String word = words.at(k);
        if (STOPS.contains(word) || !Character.isLetter(word.charAt(0))) {
            return false;
        }
        return switch (words.token(k).upos()) {
            case NOUN, PROPN, ADJ, X -> true;
            case VERB -> k + 1 < words.size() && words.token(k + 1).upos() == Upos.NOUN;
            default -> false;
        };
    }
}
