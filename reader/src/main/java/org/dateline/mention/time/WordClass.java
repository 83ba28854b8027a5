package org.dateline.mention.time;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A named kind of word or number that a pattern may ask for. */
interface WordClass {
    /** One way to read the pieces from a position on. */
    record Hit(int end, String value) {}

    /** The ways to read what stands here, best first; empty if it is none of this class. */
    List<Hit> hits(Pieces pieces, int at);

    /** Words that may begin it; {@link #DIGITS} stands for any number in digits. */
    Set<String> starters();

    /** Stands for all numbers in digits in the index of the rules. */
    String DIGITS = "#";

    /**
     * A list of single words with their values.
     *
     * @param capital words that count only with a capital, unless the text has no case
     */
    record Listed(Map<String, String> values, Set<String> capital) implements WordClass {
        @Override
        public List<Hit> hits(Pieces pieces, int at) {
            String word = pieces.word(at);
            String value = values.get(word);
            if (value == null || (capital.contains(word) && !pieces.isCaseless() && !pieces.isCapital(at))) {
                return List.of();
            }
            return List.of(new Hit(at + 1, value));
        }

        @Override
        public Set<String> starters() {
            return values.keySet();
        }
    }
}
