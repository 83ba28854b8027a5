package org.dateline.mention.time;

import java.util.Set;

/** Checks of what stands around a match, for words that are times only in some company. */
@SuppressWarnings("ImmutableEnumChecker") // the checks hold no state
enum Guard {
    /** a month by itself, which may be a verb or a name ("May", "march") */
    BARE_MONTH(Guard::isBareMonth),
    /** four digits by themselves, which may count something */
    BARE_YEAR(Years::isYear),
    /** a short name of a weekday, which may be a word ("sun", "sat", "wed") */
    BARE_WEEKDAY(Guard::isBareWeekday),
    /** "24-year-old", "aged 24 years": somebody's age */
    NOT_AGE((pieces, from, to) -> !isAge(pieces, from, to)),
    /** only with a capital, unless the text has no case */
    CAPITAL((pieces, from, to) -> pieces.isCaseless() || pieces.isNumber(from) || pieces.isCapital(from)),
    /** the number is no part of a decimal or of a score */
    NOT_DECIMAL((pieces, from, to) -> !(pieces.isGlued(from) && pieces.isNumber(from - 2))),
    /** no counted things follow ("May 3 and 12 soldiers") */
    NOT_COUNTING((pieces, from, to) -> !pieces.isWord(to) || !Years.isPlural(pieces.word(to))),
    /** written without white space */
    GLUED(Guard::isGlued),
    SIX_DIGITS((pieces, from, to) -> pieces.end(from) - pieces.start(from) == 6),
    NOT_DECADE((pieces, from, to) -> !Set.of("s", "'s").contains(pieces.word(to)) && !pieces.isGlued(from)),
    DECADE((pieces, from, to) -> Years.isDecade(pieces, from, to)),
    /** not part of a name ("USA Today", "The Daily Mail") */
    NOT_TITLE((pieces, from, to) -> !Names.isTitle(pieces, from, to)),
    NOT_NIGHT_NAME((pieces, from, to) -> !Names.isTitle(pieces, from, to)
            && !Set.of("club", "clubs", "vision", "watch", "watchman", "shift", "stick", "'s")
                    .contains(pieces.word(to))),
    /** "in the morning" */
    IN((pieces, from, to) -> Set.of("in", "during").contains(pieces.word(from - 1))),
    SEASON(Guard::isSeason),
    /** "the year of the rat", "the year that" tell another year */
    THE_YEAR((pieces, from, to) ->
            !Set.of("of", "that", "when", "before", "after", "in", "'s", "-", "he", "she", "they", "we", "i", "it")
                            .contains(pieces.word(to))
                    && !Set.of("of", "half").contains(pieces.word(from - 1))),
    QUARTER((pieces, from, to) -> !Set.of("final", "finals", "back", "master").contains(pieces.word(to))),
    /** "year-old" is no quarter of a year ago */
    NOT_OLD((pieces, from, to) -> !pieces.word(from - 1).equals("-")),
    GLUED_QUARTER((pieces, from, to) -> pieces.isGlued(from + 1) && "1234".contains(pieces.word(from + 1))),
    /** not part of a name ("Easter Island", "Christmas Eve" has its own rule) */
    HOLIDAY((pieces, from, to) -> !Names.isTitle(pieces, from, to)),
    /** hours and minutes, not a score, a verse or a ratio */
    CLOCK(Guard::isClock),
    CLOCK_AT(Guard::isClockAt),
    /** "a day" behind a number is a rate ("two dollars a day") */
    NOT_TIMES((pieces, from, to) -> !Set.of("$", "one").contains(pieces.word(from - 1))),
    /** "for years", "within weeks": units without a number only behind a preposition */
    LED_DURATION((pieces, from, to) ->
            Set.of("for", "within", "in", "over", "after", "of", "last", "lasted", "lasting", "took", "take", "takes")
                            .contains(pieces.word(from - 1))
                    && !pieces.word(to).equals("of")
                    && !pieces.word(to).equals("-")),
    PAST((pieces, from, to) ->
            !Names.isTitle(pieces, from, to) && !pieces.word(to).equals("-"));

    private static final Set<String> LEADS = Set.of(
            "in",
            "of",
            "since",
            "until",
            "till",
            "by",
            "last",
            "next",
            "this",
            "from",
            "early",
            "late",
            "mid",
            "during",
            "before",
            "after",
            "through",
            "between",
            "throughout",
            "around",
            "on",
            "end",
            "previous",
            "past",
            "starting",
            "beginning",
            "ended",
            "ending");

    private final Check check;

    private interface Check {
        boolean holds(Pieces pieces, int from, int to);
    }

    Guard(Check check) {
        this.check = check;
    }

    boolean holds(Pieces pieces, int from, int to) {
        return check.holds(pieces, from, to);
    }

    private static boolean isBareMonth(Pieces pieces, int from, int to) {
        String word = pieces.word(from);
        if (Names.isTitle(pieces, from, to) && !LEADS.contains(pieces.word(from - 1))) {
            return false;
        }
        boolean wordToo = Set.of("may", "march", "mar", "jan", "dec", "jun", "sep", "oct", "nov", "apr")
                .contains(word);
        boolean risky = pieces.isCaseless() || pieces.startsSentence(from);
        return !wordToo || !risky || LEADS.contains(pieces.word(from - 1));
    }

    private static boolean isBareWeekday(Pieces pieces, int from, int to) {
        if (!Set.of("sun", "sat", "wed", "mon", "fri", "tue", "thu", "thur").contains(pieces.word(from))) {
            return true;
        }
        return !pieces.isCaseless()
                && (Set.of("on", "last", "next", "late", "early", "(").contains(pieces.word(from - 1))
                        || pieces.word(from - 1).isEmpty());
    }

    private static boolean isAge(Pieces pieces, int from, int to) {
        int next = pieces.word(to).equals("-") ? to + 1 : to;
        return Set.of("old", "olds").contains(pieces.word(next))
                || (pieces.word(to).equals("of") && pieces.word(to + 1).equals("age"))
                || pieces.word(from - 1).equals("aged");
    }

    private static boolean isGlued(Pieces pieces, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!pieces.isGlued(i)) {
                return false;
            }
        }
        return !pieces.isGlued(to) || (!pieces.isNumber(to) && !(pieces.isGlued(to + 1) && pieces.isNumber(to + 1)));
    }

    private static boolean isSeason(Pieces pieces, int from, int to) {
        if (to - from > 1) {
            return true;
        }
        return pieces.word(from).equals("spring")
                ? LEADS.contains(pieces.word(from - 1))
                : !Names.isTitle(pieces, from, to);
    }

    private static boolean isClock(Pieces pieces, int from, int to) {
        boolean twoDigits = pieces.end(from + 2) - pieces.start(from + 2) == 2;
        boolean glued = pieces.isGlued(from + 1) && pieces.isGlued(from + 2);
        boolean named = to - from > 3 && pieces.isWord(to - 1);
        boolean led = Set.of(
                        "at",
                        "around",
                        "about",
                        "approximately",
                        "by",
                        "from",
                        "until",
                        "since",
                        "before",
                        "after",
                        "between",
                        "to",
                        "and",
                        ",",
                        "(",
                        "[",
                        "-")
                .contains(pieces.word(from - 1));
        return twoDigits && glued && (named || led || pieces.end(from) - pieces.start(from) == 2);
    }

    private static boolean isClockAt(Pieces pieces, int from, int to) {
        String after = pieces.word(to);
        return !Years.isPlural(after)
                && !Set.of("%", "percent", "meters", "feet", "km").contains(after)
                && !(after.equals(",") && pieces.isGlued(to + 1) && pieces.isNumber(to + 1));
    }
}
