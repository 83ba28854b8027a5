package org.dateline.incident.record;

import java.util.Optional;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;

/**
 * One value for one field of one incident, with who says so and where it stands.
 *
 * @param field dotted path inside the record, e.g. {@code casualties.killed}
 * @param value the value as the reading gives it
 * @param report id of the report
 * @param counted whether the record rests on it
 * @param why why it does not count, or what is special about its counting
 * @param supersededBy id of the claim that took its place
 */
public record Claim(
        String id,
        String field,
        Object value,
        String report,
        Optional<Attribution> attribution,
        Optional<Evidence> evidence,
        boolean counted,
        Optional<String> why,
        Optional<String> supersededBy) {}
