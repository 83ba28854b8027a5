package org.dateline.lexicon;

/** How a speaker stands to what is said. {@link #toString()} is the word of the record. */
public enum Stance {
    ASSERTS("asserts"),
    CLAIMS_OWN_ACT("claims-own-act"),
    DENIES("denies"),
    DOUBTS("doubts"),
    SUSPECTS("suspects"),
    ACCUSES("accuses"),
    REPORTS_HEARSAY("reports-hearsay"),
    EXPECTS("expects");

    private final String word;

    Stance(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
