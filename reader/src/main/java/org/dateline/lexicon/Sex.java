package org.dateline.lexicon;

/** {@link #toString()} is the word of the record. */
public enum Sex {
    MALE("male"),
    FEMALE("female");

    private final String word;

    Sex(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
