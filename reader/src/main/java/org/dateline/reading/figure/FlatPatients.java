package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ties outcome words to people by the order of words; needs no tree. */
final class FlatPatients {
    private static final Set<String> TAKES_LIVES =
            WordSet.of("claimed claim claims claiming cost costing costs took takes taking taken loss lost");

    private final Line line;
    private final Chains chains;
    private final OutcomeTable table;

    FlatPatients(Line line, Chains chains, OutcomeTable table) {
        this.line = line;
        this.chains = chains;
        this.table = table;
    }

    /**
     * @param far whether words may stand between the people and the outcome
     */
    Patients of(OutcomeWord word, Before before, boolean far) {
        return switch (word.frame()) {
            case OBJECT -> object(word, before, far);
            case SUBJECT -> named(chains.leftOf(subjectEnd(before), far), "flat-subject");
            case STATE -> state(before, far);
            case COUNT -> named(counted(word), "flat-count");
            case OF -> of(word);
            case LIVES -> lives(word);
            case WEAK -> weak(word, before, far);
        };
    }

    /** "treating two people", "took two people to hospital": done by those before the word to those after it. */
    static boolean isCare(OutcomeWord word, Line line) {
        return word.frame() == Frame.WEAK
                && word.size() == 1
                && (line.at(word.first()).startsWith("treat") || Expressions.isTaking(line.at(word.first())));
    }

    private Patients weak(OutcomeWord word, Before before, boolean far) {
        boolean treats = isCare(word, line);
        if (treats && !before.be()) {
            List<PeoplePhrase> treated = chains.rightOf(word.end()).stream()
                    .filter(phrase -> phrase.quantity().isPresent())
                    .toList();
            return named(treated, "flat-treated");
        }
        return treats ? Patients.NONE : named(chains.leftOf(subjectEnd(before), far), "flat-weak");
    }

    private static Patients named(List<PeoplePhrase> people, String rule) {
        return people.isEmpty() ? Patients.NONE : new Patients(people, rule);
    }

    /** Before "who" and a comma. */
    private int subjectEnd(Before before) {
        int end = before.end();
        if (line.isAt(end, "who", "that")) {
            return end;
        }
        if (line.isAt(end - 1, "who", "that") && end - 1 > line.first()) {
            end--;
        }
        return line.at(end - 1).equals(",") && line.isAt(end, "who") ? end - 1 : end;
    }

    private Patients object(OutcomeWord word, Before before, boolean far) {
        if (word.isIng(line)) {
            return before.be() ? passive(word, before, far) : named(rightOf(word), "flat-active");
        }
        if (word.isPresent(line) && !word.isPast(line)) {
            return named(rightOf(word), "flat-active");
        }
        if (before.be()) {
            return passive(word, before, far);
        }
        boolean inverted = line.isAt(word.end(), "was", "were") && before.end() <= line.first() + 1;
        if (inverted) {
            return named(chains.rightOf(word.end() + 1), "flat-inverted");
        }
        List<PeoplePhrase> right = rightOf(word);
        if (!right.isEmpty() && isPrenominal(word, right.getFirst())) {
            return Patients.NONE;
        }
        boolean elliptic = !right.isEmpty() && !before.have() && line.isAt(word.end(), "in", "by", ",");
        return right.isEmpty() || elliptic
                ? before.have() ? Patients.NONE : passive(word, before, far)
                : named(right, "flat-active");
    }

    /** "treating wounded soldiers". */
    private boolean isPrenominal(OutcomeWord word, PeoplePhrase next) {
        boolean bare = next.kind() == PeoplePhrase.Kind.PLURAL || next.kind() == PeoplePhrase.Kind.NAME;
        String before = line.at(word.first() - 1);
        return bare
                && next.first() == word.end()
                && (before.isEmpty()
                        || before.endsWith("ing")
                        || (NounWords.FUNCTION.contains(before)
                                && !Set.of(
                                                "who",
                                                "that",
                                                "which",
                                                "and",
                                                "have",
                                                "has",
                                                "had",
                                                "they",
                                                "he",
                                                "police",
                                                "army",
                                                "forces",
                                                "military",
                                                "government")
                                        .contains(before)));
    }

    private Patients passive(OutcomeWord word, Before before, boolean far) {
        List<PeoplePhrase> people =
                new ArrayList<>(chains.leftOf(subjectEnd(before), far && (before.be() || before.have())));
        if (!people.isEmpty() && line.isAt(word.end(), "along", "together", "alongside")) {
            people.addAll(chains.rightOf(word.end() + (line.at(word.end()).equals("alongside") ? 1 : 2)));
        }
        return named(people, "flat-passive");
    }

    /** After "killed and wounded" those after "wounded". */
    private List<PeoplePhrase> rightOf(OutcomeWord word) {
        int at = word.end();
        if (line.isAt(at, "and", "or")) {
            int next = line.at(at + 1).endsWith("ly") ? at + 2 : at + 1;
            Optional<OutcomeWord> joined = table.listAt(line, next).stream()
                    .filter(OutcomeWord::isVerb)
                    .findFirst();
            if (joined.isPresent()) {
                return chains.rightOf(joined.get().end());
            }
        }
        return chains.rightOf(at);
    }

    private Patients state(Before before, boolean far) {
        List<PeoplePhrase> left = chains.leftOf(subjectEnd(before), far && before.be());
        return named(left, "flat-state");
    }

    private List<PeoplePhrase> counted(OutcomeWord word) {
        return chains.phrases().stream()
                .filter(phrase -> phrase.quantity().isPresent() && isCounted(phrase, word))
                .toList();
    }

    /** A number, up to two adjectives, the noun. */
    private boolean isCounted(PeoplePhrase phrase, OutcomeWord word) {
        boolean number = phrase.kind() == PeoplePhrase.Kind.NUMBER || phrase.kind() == PeoplePhrase.Kind.THING;
        if (!number || phrase.isPartitive() || phrase.first() >= word.first() || word.first() - phrase.head() > 3) {
            return false;
        }
        if (line.isAt(word.first() - 1, "public", "governing", "regulatory", "official", "legislative")) {
            return false;
        }
        for (int i = phrase.head() + 1; i < word.first(); i++) {
            boolean of = line.at(i).equals("of") && phrase.is(org.dateline.mention.quantity.Trait.VAGUE);
            if (!of
                    && ((NounWords.FUNCTION.contains(line.at(i))
                                    && !line.isAt(i, "military", "police", "or", "army", "civilian"))
                            || isMark(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMark(int i) {
        return !Character.isLetter(line.at(i).charAt(0)) && !line.isAt(i, "\"", "”", "“");
    }

    private Patients of(OutcomeWord word) {
        if (line.at(word.end()).equals("of")) {
            return named(chains.rightOf(word.end() + 1), "flat-of");
        }
        boolean owned = line.isAt(word.first() - 1, "'s", "'");
        return owned ? named(chains.leftOf(word.first() - 1, false), "flat-possessive") : Patients.NONE;
    }

    private Patients lives(OutcomeWord word) {
        boolean taken = false;
        for (int i = word.first() - 6; i < word.first(); i++) {
            taken |= TAKES_LIVES.contains(line.at(i));
        }
        boolean lost = line.isAt(word.end(), "were", "was", "have", "had")
                && line.words(word.end(), word.end() + 4).contains("lost");
        if (taken && line.at(word.end()).equals("of")) {
            return named(chains.rightOf(word.end() + 1), "flat-lives");
        }
        return taken || lost ? named(counted(word), "flat-lives") : Patients.NONE;
    }
}
