package org.dateline.incident.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.WeaponType;

/**
 * What of a telling is compared with others.
 *
 * @param published day of publication, where told
 * @param followUp whether the report is about what came of it: an arrest, a trial, a funeral, a death of wounds
 * @param spots the places where it happened
 * @param tolls figures by outcome
 * @param people killed and injured together, where either is told
 * @param attackers names of those said to have done it, as words
 * @param victims names of persons who were hit
 * @param terms weights of the words, of unit length
 * @param titleTerms the same of the title
 * @param rare rare words with their weights
 * @param names those of them that are written as names
 */
public record Profile(
        Slot slot,
        Optional<LocalDate> published,
        Optional<Moment> moment,
        boolean followUp,
        List<Spot> spots,
        IncidentKind kind,
        Map<Outcome, Toll> tolls,
        Optional<Integer> people,
        Set<String> attackers,
        Set<String> victims,
        Set<WeaponType> weapons,
        Set<PhysicalType> targets,
        Terms terms,
        Terms titleTerms,
        Terms rare,
        Terms names) {
    public Profile {
        spots = List.copyOf(spots);
        tolls = Map.copyOf(tolls);
        attackers = Set.copyOf(attackers);
        victims = Set.copyOf(victims);
        weapons = Set.copyOf(weapons);
        targets = Set.copyOf(targets);
    }

    /** The same at another place in the order of publication. */
    public Profile at(int order, int arrival) {
        return new Profile(
                slot.at(order, arrival),
                published,
                moment,
                followUp,
                spots,
                kind,
                tolls,
                people,
                attackers,
                victims,
                weapons,
                targets,
                terms,
                titleTerms,
                rare,
                names);
    }

    /** The day, where the report tells it in words. */
    public Optional<Moment> day() {
        return moment.filter(m -> m.exact() && !m.anchored());
    }
}
