package org.dateline.reading.figure;

import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.quantity.Trait;

/**
 * Words that stand for people: tokens {@code [first, end)}.
 *
 * @param head the noun, or the number where there is no noun
 * @param nameFrom first token of a name in it, or -1
 * @param told outcome that a word inside tells: "four dead women"
 */
record PeoplePhrase(
        Kind kind,
        int first,
        int end,
        int head,
        Optional<Integer> low,
        Optional<Integer> high,
        Optional<String> qualifier,
        Optional<Quantity> quantity,
        Facts facts,
        Set<Trait> traits,
        int nameFrom,
        Optional<OutcomeWord> told,
        Span span) {
    enum Kind {
        /** "five soldiers". */
        COUNTED,
        /** "five", "several": no noun. */
        NUMBER,
        /** "a soldier", "the driver". */
        SINGLE,
        /** "Sgt. Li Wei". */
        NAME,
        /** A number of something that no table knows: "two Hazaras", "two posts". */
        THING,
        /** "civilians". */
        PLURAL,
        /** "the soldiers". */
        DEFINITE_PLURAL,
        /** "he", "they". */
        PRONOUN
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean isNone() {
        return is(Trait.NONE);
    }

    boolean isPartitive() {
        return is(Trait.PARTITIVE);
    }

    boolean contains(int token) {
        return first <= token && token < end;
    }

    boolean isOne() {
        return low.equals(Optional.of(1)) && high.equals(Optional.of(1));
    }

    boolean isGeneral() {
        return kind == Kind.NUMBER || facts.is(Facts.PeopleTrait.GENERAL);
    }

    Optional<Outcome> toldOutcome() {
        return told.map(OutcomeWord::outcome);
    }
}
