package org.dateline.store;

import org.dateline.reading.record.Reading;

/**
 * A reading as it came into the ledger.
 *
 * @param number rises with each reading, and has gaps
 * @param key of its report
 * @param reading without mentions
 */
public record ReadingEntry(long number, String key, Reading reading) {}
