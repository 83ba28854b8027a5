package org.dateline.store;

import java.util.Optional;

/**
 * Which reports, in the order in which they came.
 *
 * @param newestFirst whether to begin with the latest
 * @param limit rows of a page, 1 to 1000
 * @param after cursor of the page before
 */
public record ReportQuery(
        Optional<String> outlet, Optional<String> incident, boolean newestFirst, int limit, Optional<String> after) {
    /** All of them, oldest first, a hundred a page. */
    public static final ReportQuery ALL =
            new ReportQuery(Optional.empty(), Optional.empty(), false, 100, Optional.empty());

    public ReportQuery {
        Page.check(limit);
    }

    /** Only those of an outlet. */
    public ReportQuery by(String name) {
        return new ReportQuery(Optional.of(name), incident, newestFirst, limit, after);
    }

    /** Only those that tell of an incident. */
    public ReportQuery on(String id) {
        return new ReportQuery(outlet, Optional.of(id), newestFirst, limit, after);
    }

    /** Latest first. */
    public ReportQuery fromTheLatest() {
        return new ReportQuery(outlet, incident, true, limit, after);
    }

    /** With pages of another length. */
    public ReportQuery limit(int rows) {
        return new ReportQuery(outlet, incident, newestFirst, rows, after);
    }

    /** The page after a cursor. */
    public ReportQuery after(Optional<String> cursor) {
        return new ReportQuery(outlet, incident, newestFirst, limit, cursor);
    }
}
