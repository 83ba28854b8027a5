package org.dateline.reading.record;

/** What a place is to an incident. {@link #toString()} is the word of the record. */
public enum PlaceRole {
    ATTACK_SITE("attack-site"),
    LAUNCH_SITE("launch-site"),
    FOUND_AT("found-at"),
    TARGET_SITE("target-site"),
    EVACUATED_FROM("evacuated-from"),
    EVACUATED_TO("evacuated-to");

    private final String word;

    PlaceRole(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
