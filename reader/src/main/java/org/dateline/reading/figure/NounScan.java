package org.dateline.reading.figure;

import java.util.Optional;
import java.util.Set;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Reads on from the first word of a noun phrase to the noun that denotes people. */
final class NounScan {
    /**
     * @param head the people noun, or "old" of "a one-year-old"; -1 where none was found
     * @param end after the head
     * @param unknown a word that no table knows stands where the noun should be
     */
    record Found(int head, int end, Facts facts, Optional<OutcomeWord> told, boolean unknown, int stopped) {}

    private static final Set<String> STOPS = WordSet.of(
            ". , ; : ( ) [ ] -- — – … ? ! of in on at by to from with for and or but nor who whom whose which that than was were is "
                    + "are be been being has have had do does did not n't will would could may might after before when while following "
                    + "during as since including among amid near inside outside over under about into through between against "
                    + "because if so then there here said says told he she they it his her their its them him we i you the a "
                    + "an this these those also later both either died dies fled opened fired according until where left "
                    + "remain remains remained trying seriously critically slightly lightly badly gravely");
    private static final Set<String> PREDICATES = Set.of("root", "ccomp", "parataxis", "advcl");
    private static final Set<String> UNITS_OF_AGE = Set.of("year", "years", "month", "months", "week", "day");
    private static final int REACH = 8;

    private final Line line;
    private final Lexicon lexicon;
    private final Set<Integer> bounds;
    private int head = -1;
    private int at;
    private Facts facts = Facts.NONE;
    private Facts modifiers = Facts.NONE;
    private Optional<OutcomeWord> told = Optional.empty();
    private boolean unknown;

    private NounScan(Line line, Lexicon lexicon, int from, Set<Integer> bounds) {
        this.line = line;
        this.lexicon = lexicon;
        this.at = from;
        this.bounds = bounds;
    }

    static Found from(Line line, Lexicon lexicon, int from, Set<Integer> bounds) {
        NounScan scan = new NounScan(line, lexicon, from, bounds);
        scan.run(from);
        return scan.result();
    }

    private Found result() {
        growToGovernor();
        Facts all = facts.or(modifiers);
        boolean toldBefore = told.filter(word -> word.first() < head).isPresent();
        return new Found(head, head + 1, all, toldBefore ? told : Optional.empty(), unknown && head < 0, at);
    }

    /** "a Taliban improvised explosive device commander": the noun that the first belongs to; "a Taliban safe haven" is nobody. */
    private void growToGovernor() {
        int governor = head < 0 || !line.hasTree() ? -1 : governor();
        boolean part = governor > head
                && !isPerson(governor)
                && !line.at(head + 1).equals("-")
                && governor < Math.min(line.end(), head + REACH)
                && line.token(head).relation().equals("compound")
                && !bounds.contains(governor)
                && isUnbroken(head + 1, governor);
        if (!part) {
            return;
        }
        Optional<Facts> more = lexicon.people().find(line.at(governor));
        facts = more.map(told -> told.or(facts)).orElse(facts);
        head = more.isPresent() ? governor : -1;
        unknown |= more.isEmpty();
        at = governor + 1;
    }

    /** "Lawyer Mary Jones": the trade that stands before a name is the person's. */
    private boolean isPerson(int token) {
        return line.text().label("entity", line.token(token)).endsWith("-person");
    }

    /** The last noun of those that hang on each other, or a noun of people that stands beside it. */
    private int governor() {
        int last = line.token(head).head();
        for (int steps = 0; steps < 3 && last > head && last < line.end(); steps++) {
            boolean inner = line.token(last).relation().equals("compound")
                    && line.token(last).head() > last;
            boolean beside = last + 1 < line.end()
                    && line.token(last + 1).upos() == Upos.NOUN
                    && lexicon.people().find(line.at(last + 1)).isPresent();
            last = inner ? line.token(last).head() : beside ? last + 1 : last;
        }
        return last;
    }

    private boolean isUnbroken(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean mark = !line.at(i).equals("-")
                    && !Character.isLetterOrDigit(line.at(i).charAt(0));
            if (mark || STOPS.contains(line.at(i))) {
                return false;
            }
        }
        return true;
    }

    private void run(int from) {
        while (at < line.end() && at < from + REACH && (at == from || !bounds.contains(at)) && step()) {
            // the step moves on
        }
    }

    private boolean step() {
        String word = line.at(at);
        int age = ageEnd();
        if (age > 0) {
            modifiers = modifiers.withAge(Ages.of(word, line.at(at + 2)));
            if (head >= 0) {
                return false;
            }
            facts = facts.or(modifiers);
            head = age - 1;
            at = age;
            return true;
        }
        if (word.equals("-") || word.equals("'s") || word.equals("\"") || word.equals("“")) {
            at++;
            return head < 0 || word.equals("'s");
        }
        if (STOPS.contains(word) || isPredicate(line.token(at))) {
            return false;
        }
        return people(word) || (!isHeadFound() && modifier(word));
    }

    /** "The attack killed Judge Ruiz": what a clause tells is no part of its subject. */
    private boolean isPredicate(Token token) {
        return line.hasTree() && token.upos() == Upos.VERB && PREDICATES.contains(token.relation());
    }

    /** A person's age is no head once a noun follows it. */
    private boolean isHeadFound() {
        return head >= 0 && !line.at(head).equals("old");
    }

    private boolean people(String word) {
        Optional<Facts> found = lexicon.people().find(word);
        boolean demonym = found.isEmpty() && isDemonymNoun(word);
        if ((found.isEmpty() && !demonym) || isPlaceName(word) || isVerbAfterHead()) {
            return false;
        }
        if (isPossessive(at)) {
            at += 2;
            return true;
        }
        if (isHeadFound()) {
            modifiers = facts.or(modifiers);
        }
        facts = demonym
                ? Facts.NONE.withNationality(
                        lexicon.people().findNationality(word).orElseThrow())
                : found.get();
        head = at++;
        return true;
    }

    private boolean isVerbAfterHead() {
        return isHeadFound() && line.token(at).upos() == Upos.VERB;
    }

    private boolean isPlaceName(String word) {
        return word.equals("police")
                && line.isAt(
                        at + 1,
                        "station",
                        "stations",
                        "post",
                        "posts",
                        "headquarters",
                        "car",
                        "vehicle",
                        "checkpoint",
                        "patrol",
                        "compound",
                        "building",
                        "academy",
                        "convoy",
                        "van",
                        "barracks",
                        "base",
                        "chief",
                        "picket");
    }

    private boolean isPossessive(int i) {
        return line.isAt(i + 1, "'s", "'");
    }

    /** "Afghans", or "Afghan" with no noun after it. */
    private boolean isDemonymNoun(String word) {
        if (lexicon.people().findNationality(word).isEmpty()) {
            return false;
        }
        int next = at + 1;
        return PeopleWords.isPlural(word)
                || STOPS.contains(line.at(next))
                || !lexicon.outcomes().listAt(line, next).isEmpty();
    }

    private boolean modifier(String word) {
        var outcome = lexicon.outcomes().listAt(line, at);
        if (!outcome.isEmpty() && outcome.getFirst().frame() != Frame.OF) {
            return outcomeModifier(outcome.getFirst());
        }
        boolean fits = switch (line.token(at).upos()) {
            case VERB -> line.token(at).relation().equals("amod") || word.endsWith("ed") || word.endsWith("ing");
            case AUX, ADP, CCONJ, SCONJ, PRON, PUNCT -> false;
            default -> true;
        };
        if (!fits) {
            return false;
        }
        describe(word);
        unknown |= lexicon.people().findNationality(word).isEmpty();
        at++;
        return true;
    }

    private boolean outcomeModifier(OutcomeWord word) {
        Found rest = told.isEmpty() ? from(line, lexicon, word.end(), bounds) : result();
        if (rest.head() < 0 || told.isPresent() || head >= 0) {
            return false;
        }
        told = Optional.of(word);
        at = word.end();
        return true;
    }

    private void describe(String word) {
        lexicon.people().findNationality(word).ifPresent(code -> modifiers = modifiers.withNationality(code));
        lexicon.people().find(lexicon.describing(word)).ifPresent(more -> modifiers = modifiers.or(more));
    }

    /** After "17-year-old", or -1. */
    private int ageEnd() {
        boolean age = line.at(at + 1).equals("-")
                && UNITS_OF_AGE.contains(line.at(at + 2))
                && line.at(at + 3).equals("-")
                && line.isAt(at + 4, "old", "olds");
        if (age) {
            return at + 5;
        }
        boolean spaced = UNITS_OF_AGE.contains(line.at(at + 1))
                && line.at(at + 2).equals("old")
                && Ages.find(line.at(at)).isPresent();
        return spaced ? at + 3 : -1;
    }
}
