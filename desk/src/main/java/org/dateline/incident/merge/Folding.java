package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.match.Copies;
import org.dateline.incident.match.Telling;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.DevelopmentEntry;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.incident.record.Sourced;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.When;

/**
 * Makes the record of one incident from its tellings.
 *
 * <pre>{@code
 * IncidentRecord record = new Folding(Policy.BALANCED).fold("i0123456789ab", tellings);
 * }</pre>
 */
public final class Folding {
    private final Policy policy;

    public Folding(Policy policy) {
        this.policy = policy;
    }

    /** The record with its history; the tellings in order of publication. */
    public IncidentRecord fold(String id, List<Telling> tellings) {
        Map<String, String> groups =
                Copies.groups(tellings.stream().map(Telling::report).toList());
        History history = new History();
        int from = 0;
        while (from < tellings.size()) {
            int to = sameReport(tellings, from);
            history.add(record(id, tellings.subList(0, to), groups), tellings.get(from));
            from = to;
        }
        return history.latest();
    }

    /**
     * The same without its history, for a list: what {@link #fold} gives but for the changes, and by one folding instead of one for
     * each report.
     */
    public IncidentRecord latest(String id, List<Telling> tellings) {
        Map<String, String> groups =
                Copies.groups(tellings.stream().map(Telling::report).toList());
        int revision = 0;
        for (int from = 0; from < tellings.size(); from = sameReport(tellings, from)) {
            revision++;
        }
        return record(id, tellings, groups).withChanges(List.of(), revision);
    }

    private static int sameReport(List<Telling> tellings, int from) {
        int to = from + 1;
        while (to < tellings.size() && tellings.get(to).sameReport(tellings.get(from))) {
            to++;
        }
        return to;
    }

    private IncidentRecord record(String id, List<Telling> tellings, Map<String, String> groups) {
        CasualtyFolding casualties = new CasualtyFolding(policy, Parties.of(tellings), groups);
        tellings.forEach(casualties::take);
        List<Claim> claims =
                new ArrayList<>(casualties.ledger().stream().map(Entry::claim).toList());
        Sourced<Responsibility> responsibility = Blame.fold(tellings, claims);
        Facts facts = new Facts(tellings, groups);
        var kind = facts.kind();
        var stage = facts.stage();
        Optional<Sourced<When>> when = facts.when();
        var where = facts.where();
        var weapons = facts.weapons();
        var targets = facts.targets();
        var actors = facts.actors();
        claims.addAll(facts.claims());
        List<DevelopmentEntry> developments = Timeline.developments(tellings);
        return new IncidentRecord(
                id,
                1,
                tellings.getLast().report().published(),
                kind,
                stage,
                when,
                where,
                weapons,
                targets,
                actors,
                responsibility,
                casualties.ofVictims(),
                casualties.ofAttackers(),
                claims,
                reports(tellings, groups),
                Timeline.of(tellings.getFirst(), when, developments),
                List.of(),
                Standing.of(tellings, groups, casualties.ofVictims()),
                Questions.fold(tellings, claims),
                developments,
                List.of(),
                List.of());
    }

    private static List<ReportEntry> reports(List<Telling> tellings, Map<String, String> groups) {
        Map<String, ReportEntry> entries = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            var head = telling.report();
            boolean main = telling.main()
                    || (entries.containsKey(head.id()) && entries.get(head.id()).main());
            entries.put(
                    head.id(),
                    new ReportEntry(
                            head.id(),
                            head.sha256(),
                            head.outlet(),
                            head.published(),
                            head.url(),
                            head.title(),
                            groups.get(head.id()),
                            main));
        }
        return List.copyOf(entries.values());
    }
}
