package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.incident.judge.Group;
import org.dateline.incident.judge.Member;
import org.dateline.incident.judge.Named;
import org.dateline.incident.judge.Naming;
import org.dateline.incident.judge.Rulings;
import org.dateline.incident.judge.TellingRef;
import org.dateline.incident.match.Gathering;
import org.dateline.incident.match.Kin;
import org.dateline.incident.match.PairScores;
import org.dateline.incident.match.Profile;
import org.dateline.incident.match.Slot;
import org.dateline.incident.merge.ClaimIds;
import org.dateline.report.Sha256;

/**
 * Reports that may matter to one another, matched and judged.
 *
 * @param groups all tellings, those that make no incident yet among them
 * @param named the incidents among the groups
 */
record Hood(List<Group> groups, List<Named> named) {
    private static final int DIGITS = 12;
    private static final int VERSION_BIT = 52;

    /** Matches the reports and applies what people judged. */
    static Hood of(Kin kin, List<Kept> reports, Verdicts verdicts) {
        List<Kept> sorted = reports.stream().sorted(Kept.ORDER).toList();
        return of(kin, sorted, kin.gather(profiles(sorted)), verdicts);
    }

    /** The same, without comparing again what was compared lately. */
    static Hood of(Kin kin, List<Kept> reports, Verdicts verdicts, PairScores known) {
        List<Kept> sorted = reports.stream().sorted(Kept.ORDER).toList();
        List<Gathering> gathered = kin.gather(profiles(sorted), slot -> number(sorted.get(slot.order()), slot), known);
        return of(kin, sorted, gathered, verdicts);
    }

    /** Another version of the reader may read another telling there, and another program may have had it read. */
    private static long number(Kept kept, Slot slot) {
        return Blocks.cluster(kept.number(), slot.index()) | (long) kept.version() << VERSION_BIT;
    }

    private static List<List<Profile>> profiles(List<Kept> sorted) {
        return sorted.stream().map(Kept::profiles).toList();
    }

    private static Hood of(Kin kin, List<Kept> sorted, List<Gathering> gathered, Verdicts verdicts) {
        Map<String, String> hashes = sorted.stream().collect(Collectors.toMap(Kept::key, Kept::sha256));
        List<Group> groups = new Rulings(kin::fit).apply(groups(sorted, gathered), verdicts.rulings());
        Set<String> given = new HashSet<>();
        verdicts.names().forEach(name -> given.add(name.id()));
        List<Named> named = new Naming(verdicts.names(), verdicts.rulings())
                .name(groups, group -> freshId(group, hashes, given, verdicts));
        return new Hood(groups, named);
    }

    private static List<Group> groups(List<Kept> sorted, List<Gathering> gathered) {
        List<Group> groups = new ArrayList<>();
        for (Gathering gathering : gathered) {
            List<Member> members = new ArrayList<>();
            for (Slot slot : gathering.slots()) {
                Kept kept = sorted.get(slot.order());
                Profile profile = kept.profiles().get(slot.index());
                members.add(new Member(ref(kept, slot), profile.at(slot.order(), slot.arrival())));
            }
            groups.add(new Group(members, gathering.founded()));
        }
        return groups;
    }

    static TellingRef ref(Kept kept, Slot slot) {
        return new TellingRef(kept.key(), slot.anchor(), slot.index());
    }

    /** The hash of the first telling; of its report's key as well where two reports of one text found two incidents. */
    private static String freshId(Group group, Map<String, String> hashes, Set<String> given, Verdicts verdicts) {
        Member first = group.members().getFirst();
        String id = ClaimIds.incident(
                hashes.get(first.ref().report()), first.profile().slot());
        for (int salt = 0; given.contains(id) || verdicts.isTaken(id); salt++) {
            id = "i" + Sha256.of(first.ref() + "/" + salt).substring(0, DIGITS);
        }
        given.add(id);
        return id;
    }

    /** Names that lead to no incident any more or to another one: the id that each leads to, empty where it is withdrawn. */
    Map<String, String> gone(Verdicts verdicts) {
        Map<String, String> gone = new TreeMap<>();
        verdicts.names().forEach(name -> gone.put(name.id(), ""));
        for (Named incident : named) {
            incident.others().forEach(other -> gone.put(other, incident.id()));
            if (!incident.withdrawn()) {
                gone.remove(incident.id());
            }
        }
        return gone;
    }
}
