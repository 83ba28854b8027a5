package org.dateline.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.time.TimeInterval;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/**
 * Tellings of one clause: "three were killed when a bomb exploded" is told by three words and is one thing, unless the clause itself
 * tells them apart by place, day or word ("bombed a hamlet in one district and shelled a hill in another").
 */
final class Clauses {
    private static final int LINK = 4;

    private final AnnotatedText text;
    private final Bonds bonds;
    private final Descriptions descriptions;

    Clauses(AnnotatedText text, Bonds bonds) {
        this.text = text;
        this.bonds = bonds;
        this.descriptions = new Descriptions(text);
    }

    /** Clauses in the order of their first telling. */
    List<Happening> of(List<Telling> tellings) {
        List<List<Telling>> clauses = new ArrayList<>();
        for (Telling telling : tellings) {
            List<List<Telling>> mine = clauses.stream()
                    .filter(clause -> clause.stream().anyMatch(other -> together(other, telling)))
                    .filter(clause -> clause.stream().noneMatch(other -> apart(other, telling)))
                    .toList();
            if (mine.isEmpty()) {
                clauses.add(new ArrayList<>(List.of(telling)));
            } else {
                mine.getFirst().add(telling);
            }
        }
        return clauses.stream().map(Happening::new).toList();
    }

    /** One hangs on the other within a few steps: "killed in an attack", "opened fire, wounding two". */
    private boolean together(Telling one, Telling other) {
        Token mine = text.token(one.event().head());
        Token theirs = text.token(other.event().head());
        return one.sentence() == other.sentence()
                && (Ties.distance(text, mine, theirs) <= LINK || Ties.distance(text, theirs, mine) <= LINK);
    }

    private boolean apart(Telling one, Telling other) {
        Optional<TimeInterval> mine = one.time().flatMap(time -> time.interval());
        Optional<TimeInterval> theirs = other.time().flatMap(time -> time.interval());
        boolean days = mine.isPresent() && theirs.isPresent() && !Bonds.overlap(mine.get(), theirs.get());
        boolean places = !one.spots().isEmpty()
                && !other.spots().isEmpty()
                && Bonds.relation(one.spots(), other.spots()) == Spot.Relation.APART;
        return !isCompound(one, other) && (days || places || toldApart(one, other));
    }

    /** "IED blast": two words for one thing. */
    private boolean isCompound(Telling one, Telling other) {
        Token mine = text.token(one.event().head());
        Token theirs = text.token(other.event().head());
        return mine.relation().equals("compound") && mine.head() == theirs.index()
                || theirs.relation().equals("compound") && theirs.head() == mine.index();
    }

    private boolean toldApart(Telling one, Telling other) {
        return descriptions.joinedApart(one.event(), other.event())
                || bonds.isAnother(other.event())
                || bonds.isAnother(one.event());
    }
}
