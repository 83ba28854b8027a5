package org.dateline.reading.record;

/** Age of a group of people. {@link #toString()} is the word of the record. */
public enum Age {
    CHILD("child"),
    ADULT("adult"),
    ELDER("elder");

    private final String word;

    Age(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
