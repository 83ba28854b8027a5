package org.dateline.mention.time;

import java.util.Set;

/** Tells the year 1991 from 1,991 men. */
final class Years {
    private static final Set<String> SURE = Set.of(
            "in",
            "since",
            "until",
            "till",
            "before",
            "after",
            "during",
            "through",
            "late",
            "early",
            "mid",
            "circa",
            "throughout",
            "spring",
            "summer",
            "autumn",
            "winter",
            "fall",
            "ended",
            "ending",
            "that",
            "year");
    private static final Set<String> LIKELY = Set.of(
            "by", "of", "between", "from", "around", "about", "and", "to", "or", "for", "than", "the", "-", "—", "(",
            "/", ",");
    private static final Set<String> AMOUNTS = Set.of(
            "$",
            "#",
            "£",
            "€",
            "no",
            "number",
            "c$",
            "route",
            "flight",
            "unit",
            "room",
            "nearly",
            "almost",
            "some",
            "over",
            "approximately",
            "roughly");
    private static final Set<String> MEASURES = Set.of(
            "%",
            "percent",
            "per",
            "km",
            "kilometers",
            "miles",
            "feet",
            "meters",
            "metres",
            "pounds",
            "kg",
            "people",
            "men",
            "hours",
            "hrs",
            "gmt",
            "utc",
            "local",
            "million",
            "billion",
            "cc",
            "mm",
            "st",
            "th",
            "z",
            "°",
            "of",
            "or",
            "more",
            "degrees",
            "dead",
            "wounded",
            "other",
            "civilians",
            "british",
            "french",
            "german",
            "soldiers");
    private static final Set<String> SINGULAR_IN_S = Set.of(
            "was",
            "this",
            "series",
            "its",
            "his",
            "has",
            "is",
            "as",
            "us",
            "congress",
            "elections",
            "peaces",
            "olympics",
            "does",
            "class",
            "census",
            "crisis",
            "versus");
    private static final int FIRST = 1700;
    private static final int FIRST_BARE = 1900;
    private static final int LAST = 2060;

    private Years() {}

    static boolean isYear(Pieces pieces, int from, int to) {
        String before = pieces.word(from - 1);
        if (!pieces.isNumber(from)) {
            return SURE.contains(before) || LIKELY.contains(before);
        }
        String after = pieces.word(to);
        int year = Integer.parseInt(pieces.word(from));
        if (AMOUNTS.contains(before)
                || (MEASURES.contains(after)
                        && !(SURE.contains(before)
                                && (after.equals("or") || after.equals("of") || after.equals("people"))))
                || isPartOfNumber(pieces, from, to)) {
            return false;
        }
        if (SURE.contains(before)) {
            return (year >= FIRST && year <= LAST) || !pieces.isWord(to) || !isPlural(after);
        }
        if (isPlural(after)) {
            return false;
        }
        return year <= LAST && year >= (LIKELY.contains(before) ? FIRST : FIRST_BARE);
    }

    /** "1980s", "'80s", "1870's": a round number of two, three or four digits. */
    static boolean isDecade(Pieces pieces, int from, int to) {
        for (int i = from; i < to; i++) {
            if (pieces.isNumber(i)) {
                String digits = pieces.word(i);
                boolean round = digits.endsWith("0") && pieces.isGlued(i + 1);
                boolean quoted = pieces.word(i - 1).equals("'");
                return round && (digits.length() == 4 || (digits.length() == 2 && quoted && i > from));
            }
        }
        return false;
    }

    private static boolean isPartOfNumber(Pieces pieces, int from, int to) {
        boolean after = Set.of(",", ".", ":").contains(pieces.word(to))
                && pieces.isGlued(to)
                && pieces.isGlued(to + 1)
                && pieces.isNumber(to + 1);
        String sign = pieces.word(from - 1);
        boolean before = pieces.isGlued(from)
                && (pieces.isWord(from - 1)
                        || (Set.of(".", ",", ":", "_", "+").contains(sign)
                                && ((pieces.isNumber(from - 2) && pieces.isGlued(from - 1)) || sign.equals("_")))
                        || (sign.equals("-")
                                && pieces.isGlued(from - 1)
                                && pieces.isWord(from - 2)
                                && pieces.end(from - 2) - pieces.start(from - 2) < 3));
        return before || after;
    }

    static boolean isPlural(String word) {
        return (word.length() > 3 && word.endsWith("s") && !SINGULAR_IN_S.contains(word))
                || Set.of("people", "men", "women", "troops", "children").contains(word);
    }
}
