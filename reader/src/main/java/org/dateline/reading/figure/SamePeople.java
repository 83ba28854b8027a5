package org.dateline.reading.figure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.quantity.Trait;
import org.dateline.reading.figure.PeoplePhrase.Kind;

/** Whether a place tells of people that are counted already. */
final class SamePeople {
    /** "several", "numerous": as small as that. */
    private static final int SEVERAL = 4;

    private static final Set<String> LEADERS = WordSet.of(
            "leader leaders commander commanders facilitator facilitators chief chiefs ringleader mastermind warlord emir financier "
                    + "kingpin sub-commander deputy bomb-maker recruiter smuggler");
    private static final Set<String> SUSPECTS = WordSet.of(
            "insurgent insurgents militant militants suspect suspects associate associates fighter fighters rebel rebels terrorist "
                    + "terrorists gunman gunmen attacker attackers assailant assailants guerrilla guerrillas extremist extremists "
                    + "accomplice accomplices individual individuals");

    private SamePeople() {}

    static boolean same(Draft draft, Sighting place, boolean oneScope, boolean besideOthers) {
        return outcomesFit(draft, place)
                && (oneScope || refersBack(place.phrase()) || !names(place).isEmpty())
                && (draft.hasValue(place.phrase()) || (oneScope && isNearer(draft, place)))
                && (besideOthers || !isMore(draft, place))
                && draft.facts().agreesWith(place.phrase().facts())
                && (place.isNone() || peopleFit(draft, place));
    }

    /** "two more", "also detained two suspects": others than those told of. */
    private static boolean isMore(Draft draft, Sighting place) {
        if (place.phrase().is(Trait.ADDITIONAL)) {
            return true;
        }
        OutcomeWord word = place.word();
        boolean also =
                place.line().isAt(word.first() - 1, "also") || place.line().isAt(word.first() - 2, "also");
        return also
                && !refersBack(place.phrase())
                && names(place).isEmpty()
                && draft.outcome() == place.outcome()
                && draft.places().stream().noneMatch(known -> known.line() == place.line());
    }

    /** "several suspects", in another sentence "four suspects": vague and exact counts that can be of the same people. */
    private static boolean isNearer(Draft draft, Sighting place) {
        PeoplePhrase phrase = place.phrase();
        boolean other = draft.places().stream().noneMatch(known -> known.line() == place.line());
        boolean counted =
                phrase.kind() == Kind.COUNTED && draft.first().phrase().kind() == Kind.COUNTED;
        boolean here = !place.cumulative()
                && !draft.first().cumulative()
                && !Cues.isSpread(draft.first().line());
        boolean whole = here && !phrase.isPartitive() && draft.whole().isEmpty() && !phrase.isNone() && !draft.isNone();
        return other
                && counted
                && whole
                && (isVague(draft.first().phrase()) || isVague(phrase))
                && draft.couldBe(phrase);
    }

    private static boolean isVague(PeoplePhrase phrase) {
        return phrase.is(Trait.VAGUE) && phrase.low().orElse(0) <= SEVERAL;
    }

    private static boolean outcomesFit(Draft draft, Sighting place) {
        if (draft.outcome() == place.outcome()) {
            return true;
        }
        boolean one = draft.isOne() && place.phrase().isOne();
        boolean died = draft.isSoft() && place.outcome() == Outcome.KILLED;
        boolean wasHurt = draft.outcome() == Outcome.KILLED && place.isSoft();
        return (one || refersBack(place.phrase())) && (died || wasHurt);
    }

    static boolean refersBack(PeoplePhrase phrase) {
        return phrase.kind() == Kind.PRONOUN || phrase.is(Trait.DEFINITE) || phrase.is(Trait.ALL);
    }

    private static boolean peopleFit(Draft draft, Sighting place) {
        boolean sameSentence = draft.places().stream().anyMatch(other -> other.line() == place.line());
        PeoplePhrase phrase = place.phrase();
        if (draft.places().stream().anyMatch(other -> other.phrase().equals(phrase))) {
            return true;
        }
        if (sameSentence) {
            boolean back = phrase.kind() == Kind.PRONOUN || phrase.is(Trait.ALL);
            return back || (refersBack(phrase) && groupsFit(draft, phrase));
        }
        return draft.isOne() ? onesFit(draft, place) : groupsFit(draft, phrase);
    }

    private static boolean onesFit(Draft draft, Sighting place) {
        PeoplePhrase phrase = place.phrase();
        Set<String> mine = names(place);
        if (!mine.isEmpty()) {
            Set<String> told = new HashSet<>();
            draft.places().forEach(other -> told.addAll(names(other)));
            if (!told.isEmpty()) {
                return told.stream().anyMatch(mine::contains);
            }
        }
        if (isRelative(place)) {
            return sameWord(draft, place);
        }
        return phrase.kind() == Kind.PRONOUN || !mine.isEmpty() || groupsFit(draft, phrase);
    }

    /** "his brother Noel": somebody beside the one told of before. */
    private static boolean isRelative(Sighting place) {
        return place.line().isAt(place.phrase().first(), "his", "her", "their");
    }

    /** The words of a name, in small letters. */
    static Set<String> names(Sighting place) {
        PeoplePhrase phrase = place.phrase();
        Set<String> words = new HashSet<>();
        for (int i = phrase.nameFrom(); i >= 0 && i < phrase.end(); i++) {
            String word = place.line().token(i).form().toLowerCase(Locale.ROOT);
            if (word.length() > 2) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean groupsFit(Draft draft, PeoplePhrase phrase) {
        return draft.places().stream().anyMatch(other -> groupFits(other.phrase(), other.line(), phrase, draft));
    }

    private static boolean groupFits(PeoplePhrase known, Line line, PeoplePhrase phrase, Draft draft) {
        boolean general = known.isGeneral() || phrase.isGeneral();
        Optional<?> trade = phrase.facts().occupation();
        boolean sameTrade = trade.isPresent()
                && draft.facts().occupation().equals(trade)
                && (refersBack(phrase) || isLeader(line.at(known.head())) == isLeader(headWord(line, phrase)));
        boolean suspects = isSuspect(line.at(known.head())) && isSuspect(headWord(line, phrase));
        boolean person = (draft.isOne() && isPlainPerson(known.facts())) || isPlainPerson(phrase.facts());
        return general || sameTrade || suspects || person || sameHead(known, line, phrase);
    }

    /** "a man", "the girl": may be anybody of that sex. */
    private static boolean isPlainPerson(Facts facts) {
        return facts.occupation().isEmpty()
                && (facts.sex().isPresent() || facts.age().isPresent());
    }

    /** Whether the same noun stands for both. */
    static boolean sameWord(Draft draft, Sighting place) {
        return draft.places().stream().anyMatch(known -> sameHead(known.phrase(), known.line(), place.phrase()));
    }

    private static boolean sameHead(PeoplePhrase known, Line line, PeoplePhrase phrase) {
        return line.at(known.head()).equals(headWord(line, phrase));
    }

    private static String headWord(Line line, PeoplePhrase phrase) {
        return line.text().token(phrase.head()).form().toLowerCase(Locale.ROOT);
    }

    /** Told of as one by name or rank: not one of "two suspected insurgents" told of elsewhere. */
    private static boolean isLeader(String head) {
        return LEADERS.contains(head);
    }

    private static boolean isSuspect(String head) {
        return SUSPECTS.contains(head);
    }
}
