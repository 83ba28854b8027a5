package org.dateline.incident.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a record whose changes are told, by their paths ({@code casualties.killed}), in the order in which they are told. */
public final class ChangeFields {
    private ChangeFields() {}

    /** What stands in a record now; a field that tells nothing is absent. A casualty cell is its best, or its low where it has no best. */
    public static Map<String, Object> of(IncidentRecord record) {
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
}
