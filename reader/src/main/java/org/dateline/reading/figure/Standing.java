package org.dateline.reading.figure;

/** Whether what a figure tells happened, after the words of the report. */
public enum Standing {
    /** Told as done. */
    TOLD,
    /** Feared, expected, threatened, possible, planned: "could kill hundreds", "feared dead". */
    EXPECTED,
    /** Denied by somebody: "denied that civilians were killed". */
    DENIED
}
