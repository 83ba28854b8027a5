package org.dateline.reading.figure;

/** How an outcome word ties to its people. */
enum Frame {
    /** Whoever it is done to: "killed five", "five were killed". */
    OBJECT,
    /** Whoever does it: "five died". */
    SUBJECT,
    /** What people are: "dead", "in critical condition". */
    STATE,
    /** The noun that is counted: "five deaths". */
    COUNT,
    /** People after "of": "the death of a sergeant". */
    OF,
    /** "claimed the lives of five". */
    LIVES,
    /** Tells of hurt people where nothing better does: "taken to hospital". */
    WEAK
}
