package org.dateline.reading.figure;

import java.util.Optional;
import org.dateline.lexicon.Outcome;

/**
 * One place that ties people to an outcome, before places that tell of the same people are brought together.
 *
 * @param word the outcome word; of a part, that of the whole
 * @param whole the sighting whose people these are a part of; absent: none, or to be looked for before this place
 */
record Sighting(
        Outcome outcome,
        PeoplePhrase phrase,
        Line line,
        OutcomeWord word,
        Standing standing,
        Tie tie,
        Optional<PeoplePhrase> whole,
        boolean cumulative,
        String rule) {
    /** How the people stand to others that are counted. */
    enum Tie {
        /** By themselves. */
        OWN,
        /** Part of {@code whole}, or of the last figure with this outcome. */
        PART,
        /** An earlier or other count of the same people: "up from five". */
        RIVAL,
        /** The count so far: "the death toll rose to nine". */
        TOLL
    }

    Sighting as(Outcome other) {
        return new Sighting(other, phrase, line, word, standing, tie, whole, cumulative, rule);
    }

    /** The same told of others, named in a line of their own. */
    Sighting of(PeoplePhrase people, Line said) {
        return new Sighting(outcome, people, said, word, standing, tie, whole, cumulative, rule);
    }

    /** Shot, taken to hospital, in critical condition: hurt unless the same people are told to be dead. */
    boolean isSoft() {
        return outcome == Outcome.INJURED
                && (word.frame() == Frame.WEAK || word.frame() == Frame.STATE || Fatal.isOpen(word));
    }

    boolean isNone() {
        return phrase.isNone();
    }

    int start() {
        return phrase.span().start();
    }
}
