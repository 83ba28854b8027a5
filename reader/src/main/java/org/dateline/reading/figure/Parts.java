package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.quantity.Trait;
import org.dateline.reading.figure.Sighting.Tie;

/** Parts of a count in one sentence: "including two children", "three of them women", "- five soldiers and a clerk -". */
final class Parts {
    private static final Set<String> OPENING =
            Set.of("including", "include", "includes", "included", "namely", "comprising", "comprised");
    private static final Set<String> DASHES = Set.of(",", "-", "--", "—", "–", ":", "(");
    private static final Set<String> FATAL = Set.of("fatally", "mortally");
    private static final Set<String> BADLY =
            Set.of("seriously", "critically", "badly", "gravely", "severely", "slightly", "lightly", "moderately");

    private final Line line;
    private final Chains chains;
    private final List<Sighting> sightings;
    private final Set<PeoplePhrase> taken = new HashSet<>();

    Parts(Line line, Chains chains, List<Sighting> sightings) {
        this.line = line;
        this.chains = chains;
        this.sightings = sightings;
    }

    /** Adds the parts and gives those phrases that are parts and no figures of their own. */
    List<Sighting> list() {
        List<Sighting> parts = new ArrayList<>();
        for (PeoplePhrase phrase : chains.phrases()) {
            if (!taken.contains(phrase)) {
                part(phrase, parts);
            }
        }
        return parts;
    }

    private void part(PeoplePhrase phrase, List<Sighting> parts) {
        if (phrase.kind() == PeoplePhrase.Kind.NUMBER
                && !phrase.isPartitive()
                && !isSighted(phrase)
                && isGraded(phrase)) {
            adverb(phrase, parts);
        } else if (opens(phrase)) {
            wholeBefore(phrase).ifPresent(whole -> chainParts(phrase, whole, parts, "part-including"));
        } else if (phrase.isPartitive() && !isSighted(phrase)) {
            partitive(phrase, parts);
        } else if (isAmongAfter(phrase)) {
            wholeBefore(phrase).ifPresent(whole -> add(phrase, whole, parts, "part-among"));
        } else if (DASHES.contains(line.at(phrase.first() - 1)) && !isSighted(phrase)) {
            wholeBefore(phrase).ifPresent(whole -> listed(phrase, whole, parts));
        }
    }

    private boolean opens(PeoplePhrase phrase) {
        int before = phrase.first() - 1;
        if (OPENING.contains(line.at(before))
                || (line.isAt(before, "mostly", "mainly", "primarily") && line.isAt(before - 1, ",", "("))) {
            return true;
        }
        boolean among = line.isAt(before, "them", "whom") && line.isAt(before - 1, "among");
        boolean amongBe = line.isAt(before, "was", "were")
                && line.isAt(before - 1, "them", "whom")
                && line.isAt(before - 2, "among");
        return among || amongBe;
    }

    private boolean isAmongAfter(PeoplePhrase phrase) {
        return line.isAt(phrase.end(), "among") && line.isAt(phrase.end() + 1, "them", "whom");
    }

    private boolean isSighted(PeoplePhrase phrase) {
        return sightings.stream().anyMatch(s -> s.phrase().equals(phrase));
    }

    /** The nearest count before that can hold others. */
    private Optional<Sighting> wholeBefore(PeoplePhrase part) {
        Sighting best = null;
        for (Sighting s : sightings) {
            boolean holds = s.phrase().end() <= part.first()
                    && s.phrase().low().orElse(0) + (s.phrase().high().isEmpty() ? 1 : 0)
                            > part.low().orElse(1)
                    && s.tie() != Tie.RIVAL;
            if (holds
                    && (best == null
                            || s.start() > best.start()
                            || (s.start() == best.start() && s.word().first() <= part.first()))) {
                best = s;
            }
        }
        return Optional.ofNullable(best);
    }

    private void chainParts(PeoplePhrase first, Sighting whole, List<Sighting> parts, String rule) {
        for (PeoplePhrase phrase : chains.rightFrom(first)) {
            if (!phrase.is(Trait.ADDITIONAL) && isNumbered(phrase)) {
                add(phrase, whole, parts, rule);
            }
        }
    }

    private static boolean isNumbered(PeoplePhrase phrase) {
        return phrase.kind() != PeoplePhrase.Kind.PLURAL && phrase.kind() != PeoplePhrase.Kind.DEFINITE_PLURAL;
    }

    private void add(PeoplePhrase phrase, Sighting whole, List<Sighting> parts, String rule) {
        add(phrase, whole, whole.outcome(), parts, rule);
    }

    private void add(PeoplePhrase phrase, Sighting whole, Outcome outcome, List<Sighting> parts, String rule) {
        taken.add(phrase);
        Tie tie = outcome == whole.outcome() ? Tie.PART : Tie.OWN;
        Optional<PeoplePhrase> of = tie == Tie.PART ? Optional.of(whole.phrase()) : Optional.empty();
        parts.add(
                new Sighting(outcome, phrase, line, whole.word(), whole.standing(), tie, of, whole.cumulative(), rule));
    }

    private void partitive(PeoplePhrase phrase, List<Sighting> parts) {
        Optional<Sighting> whole = wholeBefore(phrase)
                .filter(s -> phrase.told().isEmpty()
                        || s.outcome() == phrase.told().get().outcome());
        if (isSubject(phrase)) {
            return;
        }
        if (whole.isEmpty()) {
            phrase.told()
                    .filter(told -> phrase.kind() == PeoplePhrase.Kind.NUMBER)
                    .ifPresent(told -> parts.add(Rosters.member(
                            said(phrase).map(group -> merged(phrase, group)).orElse(phrase), line, told)));
            return;
        }
        Optional<PeoplePhrase> said = said(phrase);
        said.ifPresent(taken::add);
        boolean fatal = FATAL.contains(line.at(phrase.end()));
        add(
                said.map(group -> merged(phrase, group)).orElse(phrase),
                whole.get(),
                fatal ? Outcome.KILLED : whole.get().outcome(),
                parts,
                "part-of-them");
    }

    private Optional<PeoplePhrase> said(PeoplePhrase phrase) {
        boolean be = line.isAt(phrase.end(), "are", "were", "is", "was", "being", "a");
        return chains.phrases().stream()
                .filter(next -> next.first() == phrase.end() || (next.first() == phrase.end() + 1 && be))
                .findFirst();
    }

    /** "two of them escaped": subject of a verb that no table knows. */
    private boolean isSubject(PeoplePhrase phrase) {
        return phrase.end() < line.end()
                && !line.isAt(phrase.end() - 1, "whom")
                && (line.token(phrase.end()).upos() == org.dateline.text.Upos.VERB
                        && !line.at(phrase.end()).endsWith("ing"));
    }

    /** "three of them" with what "children" tells. */
    private PeoplePhrase merged(PeoplePhrase count, PeoplePhrase group) {
        return new PeoplePhrase(
                PeoplePhrase.Kind.COUNTED,
                count.first(),
                group.end(),
                group.head(),
                count.low(),
                count.high(),
                count.qualifier(),
                count.quantity(),
                group.facts(),
                count.traits(),
                -1,
                Optional.empty(),
                line.span(count.first(), group.end()));
    }

    /** A list after a dash or in brackets: a sum of parts, or in brackets. */
    private void listed(PeoplePhrase first, Sighting whole, List<Sighting> parts) {
        boolean near = first.first() - 1 == whole.phrase().end()
                || first.first() - 1 == whole.word().end()
                || first.first() - whole.phrase().end() < 12;
        List<PeoplePhrase> chain = chains.rightFrom(first);
        int sum = chain.stream().mapToInt(phrase -> phrase.low().orElse(0)).sum();
        boolean whole1 = whole.phrase().low().filter(low -> low == sum).isPresent() && chain.size() > 1;
        boolean bracketed = line.at(first.first() - 1).equals("(")
                && sum <= whole.phrase().low().orElse(0);
        if (near && (whole1 || bracketed)) {
            chain.forEach(phrase -> add(phrase, whole, parts, "part-listed"));
        }
    }

    /** "six were shot, one fatally", "five hurt, two of them badly", "two seriously". */
    private void adverb(PeoplePhrase phrase, List<Sighting> parts) {
        boolean fatal = FATAL.contains(line.at(phrase.end()));
        wholeBefore(phrase)
                .ifPresent(whole -> add(phrase, whole, fatal ? Outcome.KILLED : whole.outcome(), parts, "part-adverb"));
    }

    private boolean isGraded(PeoplePhrase phrase) {
        String next = line.at(phrase.end());
        return (FATAL.contains(next) || BADLY.contains(next))
                && !line.at(phrase.end() + 1).endsWith("ed");
    }
}
