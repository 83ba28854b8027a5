package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dateline.incident.match.Telling;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Change;
import org.dateline.incident.record.IncidentRecord;

/** What changed in a record from report to report: one revision for each report that changed something. */
final class History {
    private final List<Change> changes = new ArrayList<>();
    private Map<String, Object> before = Map.of();
    private IncidentRecord latest;
    private int revision;

    /** The record after a report, and the report that made it so. */
    void add(IncidentRecord record, Telling because) {
        Map<String, Object> now = fields(record);
        List<String> changed = now.keySet().stream()
                .filter(f -> !Objects.equals(before.get(f), now.get(f)))
                .toList();
        List<String> gone =
                before.keySet().stream().filter(f -> !now.containsKey(f)).toList();
        revision++;
        changed.forEach(f -> note(f, Optional.ofNullable(before.get(f)), Optional.of(now.get(f)), because));
        gone.forEach(f -> note(f, Optional.of(before.get(f)), Optional.empty(), because));
        before = now;
        latest = record;
    }

    private void note(String field, Optional<Object> from, Optional<Object> to, Telling because) {
        changes.add(new Change(revision, because.report().published(), "reports", field, from, to, because.reportId()));
    }

    private static Map<String, Object> fields(IncidentRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", record.kind().value().toString());
        fields.put("stage", record.stage().value().toString());
        record.when().flatMap(w -> w.value().start().or(w.value()::end)).ifPresent(w -> fields.put("when", w));
        record.where().value().stream().findFirst().ifPresent(p -> fields.put("where", p.name()));
        fields.put("responsibility", record.responsibility().value().status().toString());
        fields.put("status", record.status().toString());
        record.casualties().forEach((outcome, cell) -> number(fields, "casualties." + outcome, cell));
        record.casualtiesAttackers()
                .forEach((outcome, cell) -> number(fields, "casualties_attackers." + outcome, cell));
        fields.put("reports", record.reports().size());
        return fields;
    }

    private static void number(Map<String, Object> fields, String field, Casualties cell) {
        cell.best().or(cell::low).ifPresent(n -> fields.put(field, n));
    }

    IncidentRecord latest() {
        return latest.withChanges(changes, revision);
    }
}
