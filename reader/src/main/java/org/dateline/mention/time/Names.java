package org.dateline.mention.time;

import java.util.Set;

/** Tells words that are part of a name by their capitals. */
final class Names {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "in", "for", "on", "to");

    private Names() {}

    /** Whether a match in mixed case is part of a longer name: "USA Today", "Easter Island", "August Wilson". */
    static boolean isTitle(Pieces pieces, int from, int to) {
        if (pieces.isCaseless() || !pieces.isCapital(from)) {
            return false;
        }
        boolean after = isName(pieces, to) && !Calendar.isKnown(pieces.word(to));
        boolean before = isName(pieces, from - 1)
                && !pieces.startsSentence(from - 1)
                && !pieces.startsSentence(from)
                && !SMALL.contains(pieces.word(from - 1))
                && !Calendar.isKnown(pieces.word(from - 1));
        return (after && pieces.isCapital(to - 1)) || (before && !Calendar.isKnown(pieces.word(from)));
    }

    static boolean isName(Pieces pieces, int at) {
        return pieces.isWord(at) && pieces.isCapital(at) && !pieces.isCaseless() && !pieces.isBreak(at);
    }

    /** Words of the calendar that always have a capital. */
    private static final class Calendar {
        private static final Set<String> WORDS = Set.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday",
                "gmt",
                "utc",
                "day",
                "eve",
                "i",
                "he",
                "she",
                "they",
                "we",
                "u",
                "us",
                "mr",
                "mrs");

        static boolean isKnown(String word) {
            return WORDS.contains(word);
        }
    }
}
