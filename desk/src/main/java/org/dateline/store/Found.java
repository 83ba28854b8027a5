package org.dateline.store;

import org.dateline.incident.record.Gone;
import org.dateline.incident.record.IncidentRecord;

/** What stands under an id. */
public sealed interface Found {
    /** An incident. */
    record Live(IncidentRecord incident) implements Found {}

    /** A redirect or a tombstone. */
    record Elsewhere(Gone gone) implements Found {}

    /** Nothing yet, at the moment asked for; later there was. */
    record NotYet(String id) implements Found {}
}
