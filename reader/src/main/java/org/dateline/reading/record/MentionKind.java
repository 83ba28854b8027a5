package org.dateline.reading.record;

/** What kind of thing a mention stands for. {@link #toString()} is the word of the record. */
public enum MentionKind {
    TIME("time"),
    PLACE("place"),
    PERSON("person"),
    ORGANISATION("organisation"),
    NATIONALITY("nationality"),
    FACILITY("facility"),
    WEAPON("weapon"),
    VEHICLE("vehicle"),
    QUANTITY("quantity"),
    MONEY("money"),
    EVENT("event");

    private final String word;

    MentionKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
