package org.dateline.app;

import org.dateline.reading.record.Reading;

/** What became of one report. */
sealed interface Result {
    /** It was read. */
    record Read(Reading reading) implements Result {}

    /** It could not be read, and that is not our fault. */
    record Refused(String id, String reason) implements Result {}

    /** Our program failed on it. */
    record Failed(String id, Throwable error) implements Result {}
}
