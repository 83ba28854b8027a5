package org.dateline.store;

import org.dateline.reading.Readers;
import org.dateline.reading.record.Reading;

/**
 * A report with its reading, on its way into the ledger.
 *
 * @param readerVersion version of the reader that read it, from 1
 */
public record Entry(Reading reading, int readerVersion) {
    public Entry {
        if (readerVersion < 0) {
            throw new IllegalArgumentException("a version is at least 0, not " + readerVersion);
        }
    }

    /** What this program's reader read. */
    public static Entry of(Reading reading) {
        return new Entry(reading, Readers.VERSION);
    }

    /** A reading whose reader is not known; any reader of ours may read the report anew. */
    public static Entry imported(Reading reading) {
        return new Entry(reading, 0);
    }
}
