package org.dateline.incident.record;

import java.util.Optional;

/**
 * A report that tells of the incident.
 *
 * @param contentId hash of the report's text, the ledger's own id
 * @param independentGroup reports that depend on one text share it, and count once
 * @param main whether the report is mainly about this incident
 */
public record ReportEntry(
        String id,
        String contentId,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> url,
        Optional<String> title,
        String independentGroup,
        boolean main) {}
