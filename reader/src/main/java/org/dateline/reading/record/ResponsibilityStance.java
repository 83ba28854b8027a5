package org.dateline.reading.record;

/** What a claim of responsibility says of the one it names. {@link #toString()} is the word of the record. */
public enum ResponsibilityStance {
    CLAIMS("claims"),
    DENIES("denies"),
    IS_ACCUSED("is-accused"),
    IS_SUSPECTED("is-suspected");

    private final String word;

    ResponsibilityStance(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
