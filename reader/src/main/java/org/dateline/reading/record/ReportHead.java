package org.dateline.reading.record;

import java.util.List;
import java.util.Optional;

/**
 * What is known of the report itself.
 *
 * @param published ISO date or date-time as the report or its file tells it
 * @param sha256 hash of the text in UTF-8, lower-case hexadecimal
 */
public record ReportHead(
        String id,
        Optional<String> source,
        Optional<String> outlet,
        Optional<String> url,
        Optional<String> title,
        Optional<String> published,
        Optional<Dateline> dateline,
        List<String> credits,
        String language,
        String text,
        String sha256) {
    public ReportHead {
        credits = List.copyOf(credits);
    }
}
