package org.dateline.store;

/**
 * How much a ledger holds.
 *
 * @param lastChange number of the last change, 0 where there is none
 */
public record Counts(long reports, long readings, long incidents, long judgements, long lastChange) {}
