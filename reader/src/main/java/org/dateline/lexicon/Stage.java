package org.dateline.lexicon;

/** How far an attack got. {@link #toString()} is the word of the record. */
public enum Stage {
    ACCOMPLISHED("accomplished"),
    ATTEMPTED("attempted"),
    FOILED("foiled"),
    THREATENED("threatened"),
    PLANNED("planned");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
