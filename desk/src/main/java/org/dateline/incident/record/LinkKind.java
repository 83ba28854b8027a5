package org.dateline.incident.record;

/** How two incidents hang together without being one. {@link #toString()} is the word of the record. */
public enum LinkKind {
    RETALIATION_FOR("retaliation-for"),
    PART_OF("part-of"),
    SAME_SERIES("same-series"),
    SAME_PLACE("same-place");

    private final String word;

    LinkKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
