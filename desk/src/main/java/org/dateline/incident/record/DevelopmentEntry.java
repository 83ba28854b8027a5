package org.dateline.incident.record;

import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.DevelopmentKind;
import org.dateline.reading.record.DevelopmentStatus;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.When;

/** What followed, as a report tells it. */
public record DevelopmentEntry(
        DevelopmentKind kind,
        String text,
        Optional<When> when,
        Optional<String> where,
        List<String> actors,
        DevelopmentStatus status,
        String report,
        Optional<Attribution> attribution,
        Optional<Evidence> evidence) {
    public DevelopmentEntry {
        actors = List.copyOf(actors);
    }
}
