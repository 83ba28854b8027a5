package org.dateline.store;

import java.util.List;

/**
 * What became of an entry.
 *
 * @param key the report's key in the ledger: a hash of its content
 * @param reportId its id in records: the sender's, made unique where another report has it already
 * @param fresh false where it was here already, and nothing was added
 * @param incidents ids of the incidents that it tells of now
 */
public record Added(String key, String reportId, boolean fresh, List<String> incidents) {
    public Added {
        incidents = List.copyOf(incidents);
    }
}
