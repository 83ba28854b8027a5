package org.dateline.reading.event;

/** How an event stands in the world of its report. */
public enum Status {
    /** told as done */
    HAPPENED,
    /** begun, without its end: "tried to storm the gate" */
    ATTEMPTED,
    /** stopped by others before it could do harm */
    FOILED,
    THREATENED,
    PLANNED,
    /** possible, expected, feared, wished, asked about */
    UNREAL,
    /** said not to have happened */
    NEGATED,
    /** no single happening: "attacks on civilians are a crime" */
    GENERIC,
    /** long ago, or told of to explain */
    PAST;

    /** Whether an incident of its own may stand on it. */
    public boolean makesIncident() {
        return switch (this) {
            case HAPPENED, ATTEMPTED, FOILED, THREATENED, PLANNED -> true;
            case UNREAL, NEGATED, GENERIC, PAST -> false;
        };
    }
}
