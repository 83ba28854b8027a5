package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.match.Telling;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.Sourced;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.record.ResponsibilityStatus;

/**
 * Folds who is said to have done it: all claims and denials are kept, and the status follows from them.
 *
 * <p>Claimed where somebody claims and does not disown it; contested where a claim is disowned or two claim; denied where only
 * denials answer the accusations; attributed where somebody else says who did it; none-claimed where that is said.
 */
final class Blame {
    private record Said(ResponsibilityClaim claim, String id, Telling telling) {}

    private final List<Claim> claims = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private boolean noneClaimed;
    private boolean attributed;
    private boolean contested;

    /** The ledger's claims on responsibility. */
    List<Claim> claims() {
        return claims;
    }

    static Sourced<Responsibility> fold(List<Telling> tellings, List<Claim> ledger) {
        Blame blame = new Blame();
        tellings.forEach(blame::take);
        ledger.addAll(blame.claims);
        return blame.result(tellings);
    }

    private void take(Telling telling) {
        Responsibility told = telling.told().responsibility();
        noneClaimed |= told.status() == ResponsibilityStatus.NONE_CLAIMED;
        attributed |= told.status() == ResponsibilityStatus.ATTRIBUTED;
        contested |= told.status() == ResponsibilityStatus.CONTESTED
                && told.claims().stream().anyMatch(c -> c.stance() == ResponsibilityStance.CLAIMS);
        for (ResponsibilityClaim claim : told.claims()) {
            String id = ClaimIds.of(telling, "responsibility", Integer.toString(claims.size()));
            said.add(new Said(claim, id, telling));
            claims.add(new Claim(
                    id,
                    "responsibility",
                    claim,
                    telling.reportId(),
                    claim.attribution(),
                    claim.evidence(),
                    true,
                    Optional.empty(),
                    Optional.empty()));
        }
    }

    private Sourced<Responsibility> result(List<Telling> tellings) {
        Map<String, Said> distinct = new LinkedHashMap<>();
        for (Said one : said) {
            String name = said.stream()
                    .map(s -> s.claim().by())
                    .filter(n -> Names.same(n, one.claim().by()))
                    .findFirst()
                    .orElse(one.claim().by());
            distinct.putIfAbsent(one.claim().stance() + "|" + name, one);
        }
        Optional<Evidence> evidence = tellings.stream()
                .map(t -> t.told().responsibility().evidence())
                .flatMap(Optional::stream)
                .findFirst();
        List<ResponsibilityClaim> all =
                distinct.values().stream().map(Said::claim).toList();
        return Sourced.agreed(
                new Responsibility(status(), all, evidence.filter(e -> all.isEmpty())),
                said.stream().map(Said::id).toList());
    }

    private ResponsibilityStatus status() {
        List<String> claiming = names(ResponsibilityStance.CLAIMS);
        List<String> denying = names(ResponsibilityStance.DENIES);
        List<String> accused = names(ResponsibilityStance.IS_ACCUSED);
        if (!claiming.isEmpty()) {
            boolean disowned = claiming.stream().anyMatch(c -> among(c, denying));
            List<String> told = claiming.stream().filter(Names::telling).toList();
            boolean several = told.stream().anyMatch(c -> !Names.same(c, told.getFirst()));
            return disowned || several || contested ? ResponsibilityStatus.CONTESTED : ResponsibilityStatus.CLAIMED;
        }
        List<String> undenied = accused.stream().filter(a -> !among(a, denying)).toList();
        if (!denying.isEmpty()) {
            return undenied.isEmpty() ? ResponsibilityStatus.DENIED : ResponsibilityStatus.CONTESTED;
        }
        if (!undenied.isEmpty()) {
            return ResponsibilityStatus.ATTRIBUTED;
        }
        if (noneClaimed) {
            return ResponsibilityStatus.NONE_CLAIMED;
        }
        boolean suspected = !names(ResponsibilityStance.IS_SUSPECTED).isEmpty();
        return suspected || attributed ? ResponsibilityStatus.ATTRIBUTED : ResponsibilityStatus.UNSTATED;
    }

    private static boolean among(String name, List<String> names) {
        return names.stream().anyMatch(n -> Names.same(n, name));
    }

    private List<String> names(ResponsibilityStance stance) {
        return said.stream()
                .filter(s -> s.claim().stance() == stance)
                .map(s -> s.claim().by())
                .toList();
    }
}
