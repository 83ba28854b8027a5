package org.dateline.incident.match;

/** Whether two tellings are of one incident. */
public enum Verdict {
    SAME,
    DIFFERENT,
    UNSURE
}
