package org.dateline.incident.judge;

/**
 * An id that was given to an incident, for ever.
 *
 * @param anchor the telling that it goes with
 * @param number the order in which names were given
 */
public record Name(String id, TellingRef anchor, long number) {}
