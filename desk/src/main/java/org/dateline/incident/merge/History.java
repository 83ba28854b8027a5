package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dateline.incident.match.Telling;
import org.dateline.incident.record.Change;
import org.dateline.incident.record.ChangeFields;
import org.dateline.incident.record.IncidentRecord;

/** What changed in a record from report to report: one revision for each report that changed something. */
final class History {
    private final List<Change> changes = new ArrayList<>();
    private Map<String, Object> before = Map.of();
    private IncidentRecord latest;
    private int revision;

    /** The record after a report, and the report that made it so. */
    void add(IncidentRecord record, Telling because) {
        Map<String, Object> now = ChangeFields.of(record);
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

    IncidentRecord latest() {
        return latest.withChanges(changes, revision);
    }
}
