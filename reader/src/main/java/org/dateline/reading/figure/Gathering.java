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

    private final List<Sighting> all;
    private final Antecedents antecedents;
    private final Scopes scopes;

    private Gathering(List<Sighting> all, Antecedents antecedents, Scopes scopes) {
        this.all = all;
        this.antecedents = antecedents;
        this.scopes = scopes;
    }

    static List<Draft> of(List<Sighting> sightings, Antecedents antecedents, Scopes scopes) {
        Gathering gathering = new Gathering(sightings, antecedents, scopes);
        sightings.forEach(gathering::take);
        gathering.sumUp();
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

    /** "Several insurgents were killed in separate operations. In Sangin one was killed": the first spans more than one happening. */
    private void sumUp() {
        for (Draft draft : drafts) {
            Line line = draft.first().line();
            boolean alone = draft.places().stream().allMatch(place -> place.line() == line);
            boolean detailed = drafts.stream()
                    .anyMatch(other -> other.outcome() == draft.outcome()
                            && other.start() > draft.start()
                            && !other.isNone()
                            && other.whole().isEmpty()
                            && other.first().line() != line
                            && !Cues.isSpread(other.first().line()));
            if (alone && detailed && !draft.isOne() && draft.whole().isEmpty() && Cues.isSpread(line)) {
                draft.summarises();
            }
        }
    }

    private boolean isSame(Draft draft, Sighting place) {
        boolean oneScope = scopes.same(draft.first().line(), place.line());
        return SamePeople.same(draft, place, oneScope, isBesideOthers(place));
    }

    /** "detained the man and three additional suspects": more than the man, not more than all told of before. */
    private boolean isBesideOthers(Sighting place) {
        return drafts.stream()
                .flatMap(d -> d.places().stream())
                .anyMatch(other -> other.line() == place.line()
                        && other.word().equals(place.word())
                        && other.start() < place.start());
    }

    /** "A clerk and two guards ... All three were held": those told of one by one are parts of the sum. */
    private void parts(Draft sum) {
        List<Draft> members =
                drafts.stream().filter(d -> d != sum && isMember(d, sum)).toList();
        int people = members.stream().mapToInt(d -> d.low().orElse(0)).sum();
        OutcomeWord word = sum.first().word();
        boolean others = sum.first().line().isAt(word.first() - 1, "also");
        if (members.size() > 1 && people == sum.low().orElse(0) && !sum.isOpen() && !others) {
            members.forEach(d -> d.partOf(sum));
        }
    }

    private boolean isMember(Draft draft, Draft sum) {
        return draft.outcome() == sum.outcome()
                && draft.whole().isEmpty()
                && draft.rival().isEmpty()
                && !draft.isNone()
                && !draft.isOpen()
                && draft.first().line() != sum.first().line()
                && scopes.same(draft.first().line(), sum.first().line())
                && draft.facts().agreesWith(sum.facts())
                && draft.facts().is(Facts.PeopleTrait.ATTACKER) == sum.facts().is(Facts.PeopleTrait.ATTACKER);
    }

    private Draft open(Sighting place) {
        Draft draft = new Draft(place);
        drafts.add(draft);
        return draft;
    }

    private void part(Sighting place) {
        boolean roster = place.rule().equals("roster");
        Optional<Draft> whole = place.whole()
                .flatMap(phrase -> last(d -> d.outcome() == place.outcome()
                        && d.places().stream().anyMatch(p -> p.phrase().equals(phrase))))
                .or(() -> wholeOf(place))
                .filter(d -> !roster || d.first().line() != place.line());
        Optional<Draft> known = last(d -> d.whole().equals(whole) && whole.isPresent() && isSame(d, place))
                .filter(d -> !roster || d.first().line() != place.line());
        if (known.isPresent()) {
            known.get().add(place);
            return;
        }
        Draft draft = open(place);
        whole.filter(d -> d != draft).ifPresent(draft::partOf);
    }

    private Optional<Draft> wholeOf(Sighting place) {
        Predicate<Draft> holds = d -> d.outcome() == place.outcome()
                && d.holdsMoreThan(place.phrase())
                && d.whole().isEmpty()
                && d.rival().isEmpty()
                && sameSide(d, place);
        int listed = listed(place);
        return last(holds.and(d -> listed > 0 && d.low().equals(Optional.of(listed))))
                .or(() -> last(holds));
    }

    /** How many a list of who they were names in all; 0 where the place is in none. */
    private int listed(Sighting place) {
        return !place.rule().equals("roster")
                ? 0
                : all.stream()
                        .filter(other -> other.rule().equals("roster") && other.line() == place.line())
                        .mapToInt(other -> other.phrase().low().orElse(0))
                        .sum();
    }

    /** Attackers are no part of their victims. */
    private static boolean sameSide(Draft draft, Sighting place) {
        return draft.facts().is(Facts.PeopleTrait.ATTACKER)
                || !place.phrase().facts().is(Facts.PeopleTrait.ATTACKER);
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
        parts(draft);
        drafts.stream()
                .filter(d -> d != draft
                        && d.isOne()
                        && d.outcome() == place.outcome()
                        && draft.holdsMoreThan(d.first().phrase()))
                .filter(d -> d.first().line() == place.line() && d.whole().isEmpty() && !draft.isOne())
                .forEach(d -> d.partOf(draft));
        other = other.filter(d -> d.whole().isEmpty());
        other.filter(d -> d != draft && !d.isOne()).ifPresent(draft::rivalOf);
    }

    private void own(Sighting place) {
        PeoplePhrase phrase = place.phrase();
        Optional<Draft> known =
                last(d -> isSame(d, place) && SamePeople.sameWord(d, place)).or(() -> last(d -> isSame(d, place)));
        if (known.isPresent()) {
            known.get().add(place);
        } else if (phrase.kind() == Kind.PRONOUN) {
            antecedents.find(place).ifPresent(told -> stood(place, told));
        } else if (phrase.nameFrom() == phrase.first() && phrase.end() == phrase.first() + 1) {
            open(antecedents
                    .named(place)
                    .map(told -> place.of(told.phrase(), told.line()))
                    .orElse(place));
        } else if (isVagueRepeat(place)) {
            return;
        } else if (phrase.isPartitive()) {
            partitive(place);
        } else {
            Draft draft = open(place);
            implicitWhole(draft, place).ifPresent(draft::partOf);
            parts(draft);
        }
    }

    /** What a pronoun tells of those that it stands for, where they are known to be so many. */
    private void stood(Sighting place, Antecedents.Told told) {
        boolean counted = told.phrase().kind() != Kind.PLURAL && told.phrase().kind() != Kind.DEFINITE_PLURAL;
        if (counted) {
            own(place.of(told.phrase(), told.line()));
        }
    }

    /** "civilians were killed", "the victims" after a count of them. */
    private boolean isVagueRepeat(Sighting place) {
        PeoplePhrase phrase = place.phrase();
        boolean more = place.line().at(phrase.first()).equals("other");
        boolean vague = !more && (phrase.kind() == Kind.PLURAL || phrase.kind() == Kind.DEFINITE_PLURAL);
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
                && sameSide(d, place)
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
