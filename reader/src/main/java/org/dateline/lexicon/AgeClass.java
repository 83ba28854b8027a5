package org.dateline.lexicon;

/** How old people are: a child is under 18, an elder 60 or more. {@link #toString()} is the word of the record. */
public enum AgeClass {
    CHILD("child"),
    ADULT("adult"),
    ELDER("elder");

    private final String word;

    AgeClass(String word) {
        this.word = word;
    }

    /** The class of an age in whole years. */
    public static AgeClass of(int years) {
        if (years < 18) {
            return CHILD;
        }
        return years < 60 ? ADULT : ELDER;
    }

    @Override
    public String toString() {
        return word;
    }
}
