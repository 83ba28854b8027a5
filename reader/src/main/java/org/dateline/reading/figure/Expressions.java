package org.dateline.reading.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Outcome;

/** Expressions of hurt with words in between: "sustained bullet injuries", "in serious but stable condition", "taken to Trinity Hospital". */
final class Expressions {
    private static final Set<String> SUFFER = WordSet.of(
            "suffer suffers suffered suffering sustain sustains sustained sustaining receive received receiving has had with");
    private static final Set<String> HURTS =
            WordSet.of("injury injuries wound wounds burns cuts fractures lacerations bruises concussion concussions");
    private static final Set<String> CONDITIONS = WordSet.of(
            "critical serious stable fair good grave guarded moderate poor life-threatening extremely very but and a an the critically listed");
    private static final Set<String> BROUGHT = WordSet.of(
            "taken rushed transported airlifted brought flown transferred driven admitted hospitalised went");
    private static final Set<String> HOSPITAL =
            WordSet.of("hospital hospitals medical clinic clinics infirmary healthcare hospitalised trauma");

    private static final int NEAR = 9;
    private static final int FAR = 16;
    private static final Set<String> TAKING = WordSet.of("took take takes taking carried ferried drove evacuating");

    private Expressions() {}

    /** "took two people to hospital": of whom it is told stands behind. */
    static boolean isTaking(String word) {
        return TAKING.contains(word);
    }

    /** The expression that starts at a word. */
    static Optional<OutcomeWord> findAt(Line line, int i) {
        if (SUFFER.contains(line.at(i))) {
            return hurt(line, i);
        }
        if (line.isAt(i, "in", "is", "was", "were", "are", "stable", "listed")) {
            return condition(line, i);
        }
        if (TAKING.contains(line.at(i))) {
            return hospital(line, i, FAR);
        }
        return BROUGHT.contains(line.at(i)) ? hospital(line, i, NEAR) : Optional.empty();
    }

    private static Optional<OutcomeWord> hurt(Line line, int i) {
        boolean loose = line.isAt(i, "has", "had", "with");
        for (int k = i + 1; k < i + 8 && k < line.end(); k++) {
            if (line.isAt(k, "no", "any", ",", ".", "of", "in")) {
                return Optional.empty();
            }
            if (HURTS.contains(line.at(k))) {
                boolean gunshot = !loose
                        || line.words(i, k)
                                .matches(
                                        ".*(?:gunshot|bullet|gun|knife|stab|shrapnel|light|serious|minor|critical|burn).*");
                return gunshot ? Optional.of(word(loose ? Frame.WEAK : Frame.SUBJECT, i, k + 1)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<OutcomeWord> condition(Line line, int i) {
        int at = line.at(i).equals("in") ? i + 1 : i;
        while (CONDITIONS.contains(line.at(at)) && at < i + 6) {
            at++;
        }
        boolean ends = line.at(i).equals("in") && at > i + 1 && line.isAt(at, "condition", "conditions", "state");
        return ends ? Optional.of(word(Frame.STATE, i, at + 1)) : Optional.empty();
    }

    private static Optional<OutcomeWord> hospital(Line line, int i, int reach) {
        int to = i + 1;
        while (to < i + reach && to < line.end() && !line.isAt(to, "to")) {
            if (line.isAt(to, ".", ";", "and") || (reach == NEAR && line.at(to).equals(","))) {
                return Optional.empty();
            }
            to++;
        }
        for (int k = to + 1; k < to + 8 && line.at(to).equals("to"); k++) {
            if (line.isAt(k, ".", ",", ";", "where")) {
                return Optional.empty();
            }
            if (HOSPITAL.contains(line.at(k))) {
                return Optional.of(word(Frame.WEAK, i, i + 1));
            }
        }
        return Optional.empty();
    }

    private static OutcomeWord word(Frame frame, int first, int end) {
        return new OutcomeWord(
                new OutcomeEntry(Outcome.INJURED, frame, List.of(List.of("hospital")), "-", Optional.empty()),
                first,
                end);
    }
}
