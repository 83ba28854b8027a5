package org.dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A report in a list.
 *
 * @param key hash of its content
 * @param id its id in records
 * @param number its place in the order of arrival
 * @param incidents how many incidents it tells of, as it was read
 */
public record ReportRow(
        String key,
        String id,
        long number,
        Instant arrived,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> url,
        int incidents) {}
