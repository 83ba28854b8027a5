package org.dateline.lexicon;

/** The large classes that kinds of incident fall into. {@link #toString()} is the word of the record. */
public enum Family {
    REMOTE("remote"),
    DIRECT("direct"),
    SEIZURE("seizure"),
    PROPERTY("property"),
    UNKNOWN("unknown");

    private final String word;

    Family(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
