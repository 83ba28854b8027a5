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
    private SamePeople() {}

    static boolean same(Draft draft, Sighting place) {
        return outcomesFit(draft, place)
                && draft.hasValue(place.phrase())
                && !place.phrase().is(Trait.ADDITIONAL)
                && draft.facts().agreesWith(place.phrase().facts())
                && (place.isNone() || peopleFit(draft, place));
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
            return refersBack(phrase);
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
        return phrase.kind() == Kind.PRONOUN || !mine.isEmpty() || groupsFit(draft, phrase);
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
        boolean sameTrade = trade.isPresent() && draft.facts().occupation().equals(trade);
        boolean person = (draft.isOne() && isPlainPerson(known.facts())) || isPlainPerson(phrase.facts());
        return general || sameTrade || person || sameHead(known, line, phrase);
    }

    /** "a man", "the girl": may be anybody of that sex. */
    private static boolean isPlainPerson(Facts facts) {
        return facts.occupation().isEmpty()
                && (facts.sex().isPresent() || facts.age().isPresent());
    }

    private static boolean sameHead(PeoplePhrase known, Line line, PeoplePhrase phrase) {
        String a = line.at(known.head());
        String b = line.text().token(phrase.head()).form().toLowerCase(Locale.ROOT);
        return a.equals(b);
    }
}
