package org.dateline.reading.record;

/** What kind of actor somebody is. {@link #toString()} is the word of the record. */
public enum ActorKind {
    PERSON("person"),
    GROUP("group"),
    ORGANISATION("organisation"),
    STATE_FORCE("state-force"),
    STATE("state"),
    POPULATION("population");

    private final String word;

    ActorKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
