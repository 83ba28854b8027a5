package org.dateline.reading.record;

/** How sure it is, and on whose word, that a perpetrator did it. {@link #toString()} is the word of the record. */
public enum Confidence {
    STATED("stated"),
    CLAIMED("claimed"),
    ACCUSED("accused"),
    ACCUSED_BY_AUTHORITIES("accused-by-authorities"),
    SUSPECTED("suspected"),
    POSSIBLE("possible"),
    DENIED("denied");

    private final String word;

    Confidence(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
