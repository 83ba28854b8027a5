package org.dateline.reading.record;

/** Whose people a figure counts. {@link #toString()} is the word of the record. */
public enum Side {
    VICTIM("victim"),
    PERPETRATOR("perpetrator"),
    BYSTANDER("bystander"),
    UNSTATED("unstated");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
