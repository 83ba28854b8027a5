package org.dateline.mention.time;

import java.util.List;
import java.util.Set;

/**
 * A compiled pattern over {@link Pieces}: a chain of nodes, tried in the order written, the first way through wins.
 *
 * <p>Sealed over what can stand in a pattern of {@code times.rules}; see the head of that file for the notation.
 */
sealed interface Pattern {

    /** Where the match ends, or -1. */
    int match(Pieces pieces, int at, Captures captures);

    /** Whether a match can begin with this piece, by a look at the piece alone: cheaper than trying. */
    boolean mayBegin(Pieces pieces, int at);

    /** One of some words, which may be caught. */
    record Words(Set<String> words, int slot, Pattern next) implements Pattern {
        @Override
        public int match(Pieces pieces, int at, Captures captures) {
            if (!words.contains(pieces.word(at)) || captures.isBarred(pieces, at)) {
                return -1;
            }
            captures.set(slot, pieces.word(at), at, at + 1);
            return next.match(pieces, at + 1, captures);
        }

        @Override
        public boolean mayBegin(Pieces pieces, int at) {
            return words.contains(pieces.word(at));
        }
    }

    /** A class of words or numbers, which may be caught with its value. */
    record OfClass(WordClass wordClass, Set<String> starters, int slot, Pattern next) implements Pattern {
        @Override
        public int match(Pieces pieces, int at, Captures captures) {
            if (at >= pieces.size() || captures.isBarred(pieces, at)) {
                return -1;
            }
            for (WordClass.Hit hit : wordClass.hits(pieces, at)) {
                captures.set(slot, hit.value(), at, hit.end());
                int end = next.match(pieces, hit.end(), captures);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }

        @Override
        public boolean mayBegin(Pieces pieces, int at) {
            return starters.contains(pieces.isNumber(at) ? WordClass.DIGITS : pieces.word(at));
        }
    }

    /** Several ways; an optional part has the empty one as its last. */
    record Either(List<Pattern> ways) implements Pattern {
        @Override
        public int match(Pieces pieces, int at, Captures captures) {
            for (Pattern way : ways) {
                if (!way.mayBegin(pieces, at)) {
                    continue;
                }
                Captures trial = captures.copy();
                int end = way.match(pieces, at, trial);
                if (end >= 0) {
                    captures.become(trial);
                    return end;
                }
            }
            return -1;
        }

        @Override
        public boolean mayBegin(Pieces pieces, int at) {
            for (Pattern way : ways) {
                if (way.mayBegin(pieces, at)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The end of the pattern. */
    record End() implements Pattern {
        @Override
        public int match(Pieces pieces, int at, Captures captures) {
            return at;
        }

        @Override
        public boolean mayBegin(Pieces pieces, int at) {
            return true;
        }
    }
}
