package org.dateline.reading.record;

/** What somebody is to an incident. {@link #toString()} is the word of the record. */
public enum ActorRole {
    PERPETRATOR("perpetrator"),
    TARGET("target"),
    VICTIM("victim"),
    RESPONDER("responder"),
    CLAIMANT("claimant"),
    INVESTIGATOR("investigator"),
    OTHER("other");

    private final String word;

    ActorRole(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
