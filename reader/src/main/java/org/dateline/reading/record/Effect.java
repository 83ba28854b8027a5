package org.dateline.reading.record;

/** What became of a physical target. {@link #toString()} is the word of the record. */
public enum Effect {
    DESTROYED("destroyed"),
    DAMAGED("damaged"),
    NONE("none"),
    TAKEN("taken"),
    UNSTATED("unstated");

    private final String word;

    Effect(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
