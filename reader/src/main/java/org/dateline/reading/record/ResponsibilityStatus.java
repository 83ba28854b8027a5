package org.dateline.reading.record;

/** Where the question of responsibility stands. {@link #toString()} is the word of the record. */
public enum ResponsibilityStatus {
    CLAIMED("claimed"),
    ATTRIBUTED("attributed"),
    DENIED("denied"),
    CONTESTED("contested"),
    NONE_CLAIMED("none-claimed"),
    UNSTATED("unstated");

    private final String word;

    ResponsibilityStatus(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
