package org.dateline.incident.record;

import java.util.Optional;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.QuestionAbout;

/**
 * What was not known when a report was written.
 *
 * @param report the report that left it open
 * @param closedBy id of the claim that answers it
 */
public record Question(
        QuestionAbout about,
        String text,
        String report,
        Optional<Attribution> attribution,
        Optional<Evidence> evidence,
        Optional<String> closedBy) {}
