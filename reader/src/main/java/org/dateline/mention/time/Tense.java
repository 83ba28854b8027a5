package org.dateline.mention.time;

import java.util.Set;

/**
 * The tense that governs a time, for "Monday" and "in March" which look both ways.
 *
 * <p>The nearest verb before the time in its sentence decides, else the nearest behind it (as in HeidelTime, Strötgen and Gertz
 * 2010). Verbs are told by their forms: auxiliaries and what is expected or due are few and safe.
 */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN;

    private static final Set<String> FUTURES = Set.of(
            "will",
            "shall",
            "won't",
            "they'll",
            "he'll",
            "we'll",
            "it'll",
            "i'll",
            "she'll",
            "you'll",
            "due",
            "effective",
            "expected",
            "scheduled",
            "planned",
            "plans",
            "plan",
            "planning",
            "expects",
            "expect",
            "upcoming",
            "forthcoming",
            "slated",
            "set",
            "payable",
            "matures",
            "maturing",
            "intends",
            "hopes",
            "expire",
            "expires",
            "deadline",
            "until",
            "proposed",
            "would",
            "coming");
    private static final Set<String> PASTS = Set.of(
            "was",
            "were",
            "had",
            "did",
            "said",
            "told",
            "went",
            "came",
            "took",
            "made",
            "got",
            "began",
            "met",
            "left",
            "held",
            "found",
            "broke",
            "fell",
            "rose",
            "hit",
            "shot",
            "sent",
            "won",
            "lost",
            "struck",
            "blew",
            "led",
            "fought",
            "gave",
            "saw",
            "killed",
            "wrote",
            "put",
            "spoke",
            "became",
            "ran",
            "brought",
            "bought",
            "sold",
            "paid",
            "grew",
            "stood",
            "caught",
            "has",
            "have",
            "been",
            "happened",
            "since",
            "ago",
            "drove",
            "kept",
            "set",
            "shut",
            "threw",
            "withdrew",
            "flew",
            "sank",
            "burst",
            "quit",
            "cut",
            "bore",
            "spent",
            "taken",
            "begun",
            "fired");
    private static final Set<String> NO_VERBS = Set.of(
            "hundred",
            "need",
            "indeed",
            "speed",
            "united",
            "red",
            "bed",
            "seed",
            "breed",
            "feed",
            "armed",
            "led",
            "expected",
            "scheduled",
            "planned",
            "proposed");

    private static final Set<String> SPEECH =
            Set.of("said", "told", "reported", "announced", "added", "stated", "claimed", "according");

    static Tense at(Pieces pieces, int from, int to) {
        if (pieces.word(to).equals("'s")) {
            return PAST;
        }
        Tense before = scan(pieces, from - 1, -1);
        return before == UNKNOWN ? scan(pieces, to, 1) : before;
    }

    private static Tense scan(Pieces pieces, int start, int step) {
        int i = start;
        while (i >= 0 && i < pieces.size()) {
            String word = pieces.word(i);
            if (Pieces.isStop(word) || (step > 0 && pieces.isBreak(i))) {
                return UNKNOWN;
            }
            Tense tense = step > 0 && SPEECH.contains(word) ? UNKNOWN : of(pieces, i);
            if (tense != UNKNOWN) {
                return tense;
            }
            if (step < 0 && pieces.isBreak(i)) {
                return UNKNOWN;
            }
            i += step;
        }
        return UNKNOWN;
    }

    private static Tense of(Pieces pieces, int i) {
        String word = pieces.word(i);
        if (FUTURES.contains(word)
                && !(word.equals("set")
                        && !pieces.word(i + 1).equals("to")
                        && !pieces.word(i + 1).equals("for"))) {
            return FUTURE;
        }
        if (word.equals("to") && pieces.word(i - 1).equals("going")) {
            return FUTURE;
        }
        if (PASTS.contains(word)) {
            return past(pieces, i);
        }
        return word.length() > 3 && word.endsWith("ed") && !NO_VERBS.contains(word) ? past(pieces, i) : UNKNOWN;
    }

    /** A participle behind "will be" or "to be" is still to come. */
    private static Tense past(Pieces pieces, int i) {
        if (pieces.word(i - 1).equals("be")) {
            return Set.of("will", "to", "would", "shall", "may", "could", "not").contains(pieces.word(i - 2))
                    ? FUTURE
                    : UNKNOWN;
        }
        return PAST;
    }
}
