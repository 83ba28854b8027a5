package org.dateline.reading.gate;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.reading.gate.GateWords.Group;

/**
 * What the gate sees of a text: the words and word pairs of its beginning, letter case aside, and how many of its sentences are
 * <em>clean</em>: they have an attack and a harm in them, and nothing by which harm comes otherwise.
 *
 * @param clean how many sentences are clean
 * @param told how many of these tell when, or how many
 */
record Look(Set<String> words, int clean, int told) {
    /** Words of a text that are counted one by one, and words whose sentences are looked at. */
    private static final int LONGEST = 500;

    private static final int LOOKED_AT = 1500;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|\\p{Nd}+");
    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d");
    private static final Set<String> BEFORE_PAST = Set.of("in", "of", "since");

    static Look at(String text, GateWords groups) {
        Looking looking = new Looking(groups);
        Matcher words = WORD.matcher(text);
        int end = 0;
        for (int i = 0; i < LOOKED_AT && words.find(); i++) {
            if (isBreak(text, end, words.start())) {
                looking.endSentence();
            }
            end = words.end();
            looking.add(words.group());
        }
        looking.endSentence();
        return new Look(looking.features, looking.clean, looking.told);
    }

    /** A full stop alone between two words stands within a number or a name. */
    private static boolean isBreak(String text, int from, int to) {
        if (to - from == 1 && text.charAt(from) == '.') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (".!?;\n".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What has been seen so far. */
    private static final class Looking {
        private final GateWords groups;
        private final Set<String> features = new LinkedHashSet<>();
        private final Set<Group> sentence = EnumSet.noneOf(Group.class);
        private String before = "";
        private int words;
        private int clean;
        private int told;

        Looking(GateWords groups) {
            this.groups = groups;
        }

        void add(String written) {
            boolean isNumber = Character.isDigit(written.charAt(0));
            String word = isNumber ? "#" : written.toLowerCase(Locale.ROOT).replace('’', '\'');
            Optional<Group> group = isNumber ? Optional.of(groupOfNumber(written)) : groups.find(word);
            group.ifPresent(sentence::add);
            if (words++ < LONGEST) {
                features.add(word);
                if (!before.isEmpty()) {
                    features.add(before + " " + word);
                }
            }
            before = word;
        }

        /** "In 1946" is long ago, "July 20, 2022" may be today. */
        private Group groupOfNumber(String number) {
            boolean isPast =
                    BEFORE_PAST.contains(before) && YEAR.matcher(number).matches();
            return isPast ? Group.ELSEWHERE : Group.TOLD;
        }

        void endSentence() {
            boolean isClean = sentence.contains(Group.ATTACK)
                    && sentence.contains(Group.HARM)
                    && !sentence.contains(Group.ELSEWHERE);
            clean += isClean ? 1 : 0;
            told += isClean && sentence.contains(Group.TOLD) ? 1 : 0;
            sentence.clear();
        }
    }
}
