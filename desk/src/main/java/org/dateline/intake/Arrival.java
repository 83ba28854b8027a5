package org.dateline.intake;

import org.dateline.report.Report;

/**
 * One report on its way in.
 *
 * @param id what the report is called even if it cannot be opened
 * @param opening opens it; may be called on another thread, once
 */
public record Arrival(String id, Opening opening) {

    /** Opens a report. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Decodes and parses what came in.
         *
         * @throws RefusedException if it is no report
         */
        Report open() throws RefusedException;
    }

    /** What can be named but not be read. */
    public static Arrival refused(String id, String reason) {
        return new Arrival(id, () -> {
            throw new RefusedException(reason);
        });
    }
}
