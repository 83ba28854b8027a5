package org.dateline.incident;

import java.util.List;
import org.dateline.incident.record.Gone;
import org.dateline.incident.record.IncidentRecord;

/**
 * What merging gives: the incidents, oldest first, and the ids that no longer are incidents.
 */
public record Merged(List<IncidentRecord> incidents, List<Gone> gone) {
    public Merged {
        incidents = List.copyOf(incidents);
        gone = List.copyOf(gone);
    }
}
