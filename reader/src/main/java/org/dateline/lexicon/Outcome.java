package org.dateline.lexicon;

/** What became of people. {@link #toString()} is the word of the record. */
public enum Outcome {
    KILLED("killed"),
    INJURED("injured"),
    KILLED_OR_INJURED("killed-or-injured"),
    MISSING("missing"),
    KIDNAPPED("kidnapped"),
    DETAINED("detained"),
    RELEASED("released"),
    EVACUATED("evacuated"),
    DISPLACED("displaced"),
    UNHARMED("unharmed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
