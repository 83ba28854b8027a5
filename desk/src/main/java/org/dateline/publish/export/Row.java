package org.dateline.publish.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Summary;

/** A line of a table: cells by name, empty where nothing was put. */
final class Row {
    private final Map<String, String> cells = new LinkedHashMap<>();

    /** What a line is made from. */
    record Of(IncidentRecord incident, Heading heading) {
        Summary summary() {
            return new Summary(incident);
        }
    }

    /** Puts a value; an absent one leaves the cell empty. */
    Row put(String column, Object value) {
        Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        if (plain != null) {
            cells.put(column, plain.toString());
        }
        return this;
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /**
     * The cells in the order of the columns.
     *
     * @throws IllegalStateException if a cell was put that has no column
     */
    List<String> cells(List<String> columns) {
        if (!columns.containsAll(cells.keySet())) {
            throw new IllegalStateException("no column for one of " + cells.keySet());
        }
        return columns.stream().map(this::cell).toList();
    }
}
