package org.dateline.store;

/**
 * What deriving everything again gave.
 *
 * @param changed how many incidents are not as they were
 */
public record Rebuilt(long reports, long incidents, long changed) {}
