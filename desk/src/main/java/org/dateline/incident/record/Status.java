package org.dateline.incident.record;

/** How well an incident is borne out. {@link #toString()} is the word of the record. */
public enum Status {
    CORROBORATED("corroborated"),
    SINGLE_SOURCE("single-source"),
    CONTESTED("contested"),
    DISCOUNTED("discounted");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
