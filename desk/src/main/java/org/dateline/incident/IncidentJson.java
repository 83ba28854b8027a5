package org.dateline.incident;

import org.dateline.incident.record.Gone;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.reading.record.ReadingJson;

/**
 * Incidents as JSON, one a line, in the contract's shape.
 *
 * <pre>{@code
 * merged.incidents().forEach(incident -> out.println(IncidentJson.write(incident)));
 * merged.gone().forEach(gone -> out.println(IncidentJson.write(gone)));
 * }</pre>
 */
public final class IncidentJson {
    private IncidentJson() {}

    /** One line of JSON without a line end. */
    public static String write(IncidentRecord incident) {
        return line(incident);
    }

    /** A redirect or a tombstone as one line of JSON without a line end. */
    public static String write(Gone gone) {
        return line(gone);
    }

    private static String line(Object value) {
        return ReadingJson.oneLine(ReadingJson.recordMapper().writeValueAsString(value));
    }
}
