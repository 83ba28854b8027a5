package org.dateline.reading.record;

/** Whether a development is over, under way or to come. {@link #toString()} is the word of the record. */
public enum DevelopmentStatus {
    DONE("done"),
    ONGOING("ongoing"),
    PLANNED("planned");

    private final String word;

    DevelopmentStatus(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
