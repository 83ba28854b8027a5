package org.dateline.reading.record;

/** What is not known yet. {@link #toString()} is the word of the record. */
public enum QuestionAbout {
    DAMAGE("damage"),
    CASUALTIES("casualties"),
    RESPONSIBILITY("responsibility"),
    PERPETRATOR("perpetrator"),
    CAUSE("cause"),
    OTHER("other");

    private final String word;

    QuestionAbout(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
