package org.dateline.reading.figure;

import java.util.Set;
import org.dateline.lexicon.Outcome;

/** Whether those shot, stabbed or beaten died of it. */
final class Fatal {
    private static final Set<String> OPEN = Set.of("shoot", "stab", "beat", "burn", "hit", "was");

    private Fatal() {}

    /** A verb that leaves open whether its people live. */
    static boolean isOpen(OutcomeWord word) {
        return OPEN.contains(word.entry().forms().getFirst().getFirst()) && word.outcome() == Outcome.INJURED;
    }

    static Outcome outcome(OutcomeWord word, PeoplePhrase people, Line line) {
        if (!isOpen(word)) {
            return word.outcome();
        }
        boolean fatal = isDeath(line, word.end())
                || isDeath(line, people.end())
                || line.isAt(word.first() - 1, "fatally")
                || line.isAt(word.end(), "fatally")
                || line.isAt(people.end(), "fatally");
        return fatal ? Outcome.KILLED : word.outcome();
    }

    private static boolean isDeath(Line line, int i) {
        return line.at(i).equals("dead")
                || (line.at(i).equals("to") && line.at(i + 1).equals("death"));
    }
}
