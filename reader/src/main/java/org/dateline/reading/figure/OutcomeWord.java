package org.dateline.reading.figure;

import org.dateline.lexicon.Outcome;

/** An outcome word in a text: tokens {@code [first, end)}. */
record OutcomeWord(OutcomeEntry entry, int first, int end) {
    int size() {
        return end - first;
    }

    Outcome outcome() {
        return entry.outcome();
    }

    Frame frame() {
        return entry.frame();
    }

    boolean isVerb() {
        return frame() == Frame.OBJECT || frame() == Frame.SUBJECT;
    }

    /** "killing", "wounding", "dying". */
    boolean isIng(Line line) {
        return line.at(first).endsWith("ing") && isVerb();
    }

    /** "killed", "shot", "pronounced dead": past or participle. */
    boolean isPast(Line line) {
        int form = form(line);
        return form < 0 ? isVerb() && !isIng(line) : form == 2 || form == 3;
    }

    /** "kill", "kills". */
    boolean isPresent(Line line) {
        int form = form(line);
        return form == 0 || form == 1;
    }

    /** Place among the five forms of a verb, past before participle before base; -1 where it has not five. */
    private int form(Line line) {
        if (!isVerb() || entry.forms().size() != 5) {
            return -1;
        }
        for (int k : new int[] {2, 3, 4, 0, 1}) {
            if (line.isPhraseAt(first, entry.forms().get(k))) {
                return k;
            }
        }
        return -1;
    }
}
