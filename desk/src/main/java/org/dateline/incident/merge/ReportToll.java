package org.dateline.incident.merge;

import java.util.List;

/**
 * What one report says of one outcome.
 *
 * @param wholes figures for everybody, the report's own choice first; more than one where speakers differ
 * @param more those that come on top of what stood before the report
 */
record ReportToll(List<Line> wholes, List<Line> more) {
    ReportToll {
        wholes = List.copyOf(wholes);
        more = List.copyOf(more);
    }

    boolean isEmpty() {
        return wholes.isEmpty() && more.isEmpty();
    }
}
