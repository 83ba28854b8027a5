package org.dateline.reading.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.IncidentKind;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.event.Strength;
import org.dateline.mention.time.TimeInterval;
import org.dateline.reading.role.Argument;
import org.dateline.reading.role.Arguments;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Brings tellings of the same incident together: one pass through the report, each joined to the incident that it fits best or
 * beginning one of its own (the single-pass scheme of topic tracking, with the GTD's rule for what parts two incidents: another
 * place, another time, another kind).
 */
final class Grouping {
    private static final Set<String> ANOTHER = Set.of(
            "another",
            "second",
            "third",
            "separate",
            "other",
            "similar",
            "different",
            "further",
            "fourth",
            "additional");
    private static final Set<String> TURNS =
            Set.of("meanwhile", "elsewhere", "separately", "also", "additionally", "earlier", "moreover");
    private static final int LINK = 4;
    private static final double ANOTHER_NAME = 2.5;

    private final AnnotatedText text;
    private final List<List<Telling>> groups = new ArrayList<>();

    private Grouping(AnnotatedText text) {
        this.text = text;
    }

    /** Happenings in the order of their first telling; the caller decides which of them are incidents. */
    static List<Happening> of(AnnotatedText text, List<Telling> tellings) {
        Grouping grouping = new Grouping(text);
        tellings.forEach(grouping::place);
        return grouping.groups.stream().map(Happening::new).toList();
    }

    private void place(Telling telling) {
        Optional<List<Telling>> best = groups.stream()
                .filter(group -> score(telling, group) > threshold(telling))
                .max(Comparator.comparingDouble(group -> score(telling, group)));
        best.ifPresentOrElse(group -> group.add(telling), () -> groups.add(new ArrayList<>(List.of(telling))));
    }

    /** Words that say little, and those that point back, begin no incident unless much speaks against joining. */
    private double threshold(Telling telling) {
        EventMention event = telling.event();
        if (pointsBack(telling)) {
            return -4;
        }
        return switch (event.strength()) {
            case WEAK -> event.armed() ? -1.5 : -4;
            case FAIR -> event.armed() || event.nominal() ? 0 : -1;
            case STRONG -> 0.5;
        };
    }

    /** "The attack", "this blast", "it was the fourth such attack". */
    private boolean pointsBack(Telling telling) {
        Token head = text.token(telling.event().head());
        boolean copula =
                text.children(head).stream().anyMatch(child -> child.relation().equals("cop"))
                        && text.children(head).stream()
                                .anyMatch(child -> child.relation().equals("nsubj")
                                        && Set.of("it", "this", "that").contains(child.lemma()));
        boolean definite = text.children(head).stream()
                .anyMatch(child -> child.upos() == Upos.DET
                        && Set.of("the", "this", "that").contains(child.lemma()));
        boolean other = text.children(head).stream().anyMatch(child -> ANOTHER.contains(child.lemma()));
        return telling.event().nominal() && (copula || definite && !other);
    }

    private double score(Telling telling, List<Telling> group) {
        Happening happening = new Happening(group);
        int gap = telling.sentence() - group.getLast().sentence();
        double score = 1 - 0.25 * Math.min(gap, 6);
        score += kinds(telling.event(), happening);
        score += words(telling, gap);
        score += times(telling, happening) + spots(telling, happening);
        if (gap == 0) {
            score += linked(telling, group) ? 4 : 0.8;
        }
        if (groups.indexOf(group) == 0) {
            score += 0.4;
        }
        boolean sharesPatient =
                group.stream().anyMatch(other -> other.patients().stream().anyMatch(telling.patients()::contains));
        if (sharesPatient) {
            return score + 1.5;
        }
        return suffersAnother(telling, group) ? score - ANOTHER_NAME : score;
    }

    /** "The murder of A", "B was murdered": the same done to somebody else by name, told in another sentence. */
    private boolean suffersAnother(Telling telling, List<Telling> group) {
        Set<String> mine = named(telling);
        Set<String> theirs = new HashSet<>();
        group.stream()
                .filter(other -> other.event().kind() == telling.event().kind())
                .forEach(other -> theirs.addAll(named(other)));
        boolean sameSentence = group.stream().anyMatch(other -> other.sentence() == telling.sentence());
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && !sameSentence
                && mine.stream().noneMatch(theirs::contains);
    }

    /** The names of those that it was done to, by all of their words. */
    private Set<String> named(Telling telling) {
        Set<String> names = new HashSet<>();
        Arguments.of(text, telling.event().head()).stream()
                .filter(argument -> argument.slot() == Argument.Slot.PATIENT)
                .map(argument -> text.token(argument.token()))
                .filter(token -> token.upos() == Upos.PROPN)
                .forEach(token -> {
                    names.add(token.lemma());
                    text.children(token).stream()
                            .filter(child -> child.upos() == Upos.PROPN)
                            .forEach(child -> names.add(child.lemma()));
                });
        return names;
    }

    // ------------------------------------------------------------------ features

    private static double kinds(EventMention event, Happening happening) {
        IncidentKind kind = happening.kind();
        if (event.kind() == kind) {
            return 1.2;
        }
        Family one = event.kind().family();
        Family other = kind.family();
        boolean vague = one == Family.UNKNOWN || other == Family.UNKNOWN || event.strength() == Strength.WEAK;
        if (one == Family.SEIZURE != (other == Family.SEIZURE)) {
            return vague ? -1 : -2.5;
        }
        if (one == Family.PROPERTY != (other == Family.PROPERTY)) {
            return -1.5;
        }
        return vague ? 0.4 : one == other ? -0.4 : -2;
    }

    private double words(Telling telling, int gap) {
        Token head = text.token(telling.event().head());
        double score = 0;
        boolean definite = false;
        boolean indefinite = false;
        for (Token child : text.children(head)) {
            String lemma = child.lemma().toLowerCase(Locale.ROOT);
            if (ANOTHER.contains(lemma) && child.index() < head.index()) {
                score -= 3.5;
            }
            definite |= child.upos() == Upos.DET
                    && Set.of("the", "this", "that", "these", "those").contains(lemma);
            indefinite |= child.upos() == Upos.DET && Set.of("a", "an").contains(lemma);
        }
        if (telling.event().nominal() && definite) {
            score += 1.2;
        }
        if (telling.event().nominal() && indefinite && gap > 0) {
            score -= 0.8;
        }
        return gap > 0 && turns(telling) ? score - 2 : score;
    }

    /** "Meanwhile", "In another attack", "Elsewhere" at the head of a sentence. */
    private boolean turns(Telling telling) {
        Sentence sentence = text.sentences().get(telling.sentence());
        List<Token> opening = text.tokensOf(sentence).subList(0, Math.min(5, sentence.size()));
        String first = opening.isEmpty() ? "" : opening.getFirst().lemma();
        boolean another = opening.stream().limit(4).anyMatch(token -> ANOTHER.contains(token.lemma()));
        return TURNS.contains(first) && !first.equals("also")
                || another && Set.of("in", "on", "at").contains(first);
    }

    private static double times(Telling telling, Happening happening) {
        Optional<TimeInterval> mine = telling.time().flatMap(time -> time.interval());
        Optional<TimeInterval> theirs = happening.time().flatMap(time -> time.interval());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        boolean overlap = !mine.get().firstDay().isAfter(theirs.get().lastDay())
                && !theirs.get().firstDay().isAfter(mine.get().lastDay());
        return overlap ? 0.8 : -3.5;
    }

    private static double spots(Telling telling, Happening happening) {
        double best = 0;
        boolean apart = false;
        for (Spot mine : telling.spots()) {
            for (Spot theirs : happening.spots()) {
                switch (mine.to(theirs)) {
                    case SAME -> best = 1.2;
                    case APART -> apart = true;
                    case UNKNOWN -> {}
                }
            }
        }
        return best > 0 ? best : apart ? -3 : 0;
    }

    /** One hangs on the other within a few steps: "killed in an attack", "opened fire, wounding two". */
    private boolean linked(Telling telling, List<Telling> group) {
        Token word = text.token(telling.event().head());
        return group.stream()
                .filter(other -> other.sentence() == telling.sentence())
                .map(other -> text.token(other.event().head()))
                .anyMatch(
                        other -> Ties.distance(text, word, other) <= LINK || Ties.distance(text, other, word) <= LINK);
    }
}
