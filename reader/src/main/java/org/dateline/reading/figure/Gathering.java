package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.quantity.Trait;
import org.dateline.reading.figure.PeoplePhrase.Kind;

/** Brings together the places that tell of the same people, and ties parts to wholes and rival counts to each other. */
final class Gathering {
    private static final int NEAR = 4;

    private final List<Draft> drafts = new ArrayList<>();

    private Gathering() {}

    static List<Draft> of(List<Sighting> sightings) {
        Gathering gathering = new Gathering();
        sightings.forEach(gathering::take);
        gathering.drafts.forEach(gathering::weighShot);
        return gathering.drafts;
    }

    private void take(Sighting place) {
        switch (place.tie()) {
            case PART -> part(place);
            case RIVAL -> rival(place);
            case TOLL -> toll(place);
            case OWN -> own(place);
        }
    }

    /** "six were shot, one fatally": not all of the six were only hurt. */
    private void weighShot(Draft shot) {
        boolean open = shot.isSoft()
                && shot.low().orElse(0) > 1
                && shot.places().stream().anyMatch(place -> Fatal.isOpen(place.word()));
        boolean fatal = open
                && drafts.stream()
                        .anyMatch(d -> d.outcome() == Outcome.KILLED
                                && d.start() > shot.start()
                                && d.first().line().sentence().index()
                                                - shot.first().line().sentence().index()
                                        <= 1
                                && (d.first().phrase().kind() == Kind.NUMBER
                                        || d.first().phrase().isPartitive())
                                && shot.holdsMoreThan(d.first().phrase()));
        if (fatal) {
            shot.becomes(Outcome.KILLED_OR_INJURED);
        }
    }

    private Draft open(Sighting place) {
        Draft draft = new Draft(place);
        drafts.add(draft);
        return draft;
    }

    private void part(Sighting place) {
        Optional<Draft> whole = place.whole()
                .flatMap(phrase -> last(d -> d.outcome() == place.outcome()
                        && d.places().stream().anyMatch(p -> p.phrase().equals(phrase))))
                .or(() -> wholeOf(place));
        Optional<Draft> known = last(d -> d.whole().equals(whole) && whole.isPresent() && SamePeople.same(d, place));
        if (known.isPresent()) {
            known.get().add(place);
            return;
        }
        Draft draft = open(place);
        whole.filter(d -> d != draft).ifPresent(draft::partOf);
    }

    private Optional<Draft> wholeOf(Sighting place) {
        return last(d -> d.outcome() == place.outcome()
                && d.holdsMoreThan(place.phrase())
                && d.whole().isEmpty()
                && d.rival().isEmpty());
    }

    private void rival(Sighting place) {
        Optional<Draft> other = last(d -> d.whole().isEmpty()
                && (place.rule().equals("earlier") || d.outcome() == place.outcome())
                && !d.hasValue(place.phrase()));
        Draft draft = open(other.map(d -> place.as(d.outcome())).orElse(place));
        other.ifPresent(draft::rivalOf);
    }

    private void toll(Sighting place) {
        Optional<Draft> known = last(d -> d.outcome() == place.outcome()
                && d.hasValue(place.phrase())
                && d.whole().isEmpty());
        if (known.isPresent()) {
            known.get().add(place);
            return;
        }
        Optional<Draft> other = first(d -> d.outcome() == place.outcome()
                && d.whole().isEmpty()
                && d.isGeneral()
                && d.rival().isEmpty());
        Draft draft = open(place);
        other.filter(d -> d != draft && !d.isOne()).ifPresent(draft::rivalOf);
    }

    private void own(Sighting place) {
        PeoplePhrase phrase = place.phrase();
        Optional<Draft> known = last(d -> SamePeople.same(d, place));
        if (known.isPresent()) {
            known.get().add(place);
        } else if (phrase.kind() == Kind.PRONOUN) {
            return;
        } else if (isVagueRepeat(place)) {
            return;
        } else if (phrase.isPartitive()) {
            partitive(place);
        } else {
            Draft draft = open(place);
            implicitWhole(draft, place).ifPresent(draft::partOf);
        }
    }

    /** "civilians were killed", "the victims" after a count of them. */
    private boolean isVagueRepeat(Sighting place) {
        PeoplePhrase phrase = place.phrase();
        boolean vague = phrase.kind() == Kind.PLURAL || phrase.kind() == Kind.DEFINITE_PLURAL;
        boolean general =
                phrase.kind() == Kind.DEFINITE_PLURAL && phrase.facts().is(Facts.PeopleTrait.GENERAL);
        return general
                || (vague
                        && last(d -> d.outcome() == place.outcome() && d.facts().agreesWith(phrase.facts()))
                                .isPresent());
    }

    private void partitive(Sighting place) {
        Optional<Draft> whole = wholeOf(place);
        Draft draft = open(place);
        whole.ifPresent(draft::partOf);
    }

    /** People told of one by one after the count of all. */
    private Optional<Draft> implicitWhole(Draft draft, Sighting place) {
        PeoplePhrase phrase = place.phrase();
        if (phrase.is(Trait.ADDITIONAL) || phrase.isNone() || phrase.isGeneral() || place.cumulative()) {
            return Optional.empty();
        }
        return last(d -> d != draft
                && d.outcome() == place.outcome()
                && d.isGeneral()
                && d.whole().isEmpty()
                && d.holdsMoreThan(phrase)
                && d.low().orElse(0) > 1
                && place.line().sentence().index() - d.first().line().sentence().index() <= NEAR
                && place.line() != d.first().line()
                && partsOf(d) + phrase.low().orElse(1) <= d.low().orElse(0));
    }

    private int partsOf(Draft whole) {
        return drafts.stream()
                .filter(d -> d.whole().equals(Optional.of(whole)))
                .mapToInt(d -> d.low().orElse(0))
                .sum();
    }

    private Optional<Draft> last(Predicate<Draft> fits) {
        return drafts.reversed().stream().filter(fits).findFirst();
    }

    private Optional<Draft> first(Predicate<Draft> fits) {
        return drafts.stream().filter(fits).min(Comparator.comparingInt(Draft::start));
    }
}
