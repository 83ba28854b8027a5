package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.quantity.Trait;

/** A figure that grows as places that tell of it are found. */
final class Draft {
    private Outcome outcome;
    private Optional<Integer> low;
    private Optional<Integer> high;
    private Facts facts;
    private final List<Sighting> places = new ArrayList<>();
    private Optional<Draft> whole = Optional.empty();
    private Optional<Draft> rival = Optional.empty();
    private boolean summary;

    Draft(Sighting first) {
        this.outcome = first.outcome();
        this.low = first.phrase().low();
        this.high = first.phrase().high();
        this.facts = first.phrase().facts();
        this.places.add(first);
    }

    void add(Sighting place) {
        if (isVague() && !hasValue(place.phrase()) && place.phrase().low().orElse(0) >= low.orElse(0)) {
            places.addFirst(place);
            low = place.phrase().low();
            high = place.phrase().high();
        } else {
            places.add(place);
        }
        facts = facts.or(place.phrase().facts());
        if (place.outcome() == Outcome.KILLED && isSoft()) {
            outcome = Outcome.KILLED;
        }
    }

    void becomes(Outcome other) {
        outcome = other;
    }

    void partOf(Draft other) {
        whole = Optional.of(other);
    }

    void rivalOf(Draft other) {
        rival = Optional.of(other);
    }

    Outcome outcome() {
        return outcome;
    }

    Optional<Integer> low() {
        return low;
    }

    Optional<Integer> high() {
        return high;
    }

    Facts facts() {
        return facts;
    }

    List<Sighting> places() {
        return places;
    }

    Sighting first() {
        return places.getFirst();
    }

    /** The first that is told as done; where none is, the first. */
    Sighting firstTold() {
        return places.stream()
                .filter(place -> place.standing() == Standing.TOLD)
                .findFirst()
                .orElseGet(this::first);
    }

    Optional<Draft> whole() {
        return whole;
    }

    Optional<Draft> rival() {
        return rival;
    }

    boolean isSoft() {
        return outcome == Outcome.INJURED && places.stream().allMatch(Sighting::isSoft);
    }

    boolean isOne() {
        return low.equals(Optional.of(1)) && high.equals(Optional.of(1));
    }

    boolean isOpen() {
        return high.isEmpty();
    }

    boolean hasValue(PeoplePhrase phrase) {
        return low.equals(phrase.low()) && high.equals(phrase.high());
    }

    /** "several", "dozens of": by convention only. */
    boolean isVague() {
        return first().phrase().is(Trait.VAGUE);
    }

    boolean isNone() {
        return high.equals(Optional.of(0));
    }

    /** Whether another count can be of the same people: the smaller has no upper bound. */
    boolean couldBe(PeoplePhrase phrase) {
        int mine = low.orElse(0);
        int other = phrase.low().orElse(0);
        return mine == other || (mine < other ? isOpen() : phrase.high().isEmpty());
    }

    /** Sums up what the report then tells place by place. */
    void summarises() {
        summary = true;
    }

    boolean isSummary() {
        return summary;
    }

    boolean isGeneral() {
        return places.stream().allMatch(place -> place.phrase().isGeneral());
    }

    boolean holdsMoreThan(PeoplePhrase phrase) {
        return low.orElse(0) + (isOpen() ? 1 : 0) > phrase.low().orElse(1);
    }

    int start() {
        return first().start();
    }
}
