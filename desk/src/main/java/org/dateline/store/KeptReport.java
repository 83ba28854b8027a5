package org.dateline.store;

import java.time.Instant;
import java.util.List;
import org.dateline.reading.record.Reading;

/**
 * A report with its latest reading.
 *
 * @param key hash of its content
 * @param number its place in the order of arrival; numbers rise and have gaps
 * @param readerVersion version of the reader, 0 where it is not known
 * @param incidents ids of the incidents that it tells of
 */
public record KeptReport(
        String key, long number, Instant arrived, int readerVersion, Reading reading, List<String> incidents) {
    public KeptReport {
        incidents = List.copyOf(incidents);
    }
}
