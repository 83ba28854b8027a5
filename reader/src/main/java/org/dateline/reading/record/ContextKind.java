package org.dateline.reading.record;

/** What kind of background a passage is. {@link #toString()} is the word of the record. */
public enum ContextKind {
    FORCE_PRESENCE("force-presence"),
    EXPECTED_ATTACK("expected-attack"),
    THREAT("threat"),
    PAST_INCIDENT("past-incident"),
    PERIOD_TOLL("period-toll"),
    TALKS("talks"),
    DIPLOMACY("diplomacy"),
    OPERATION("operation"),
    POLICY("policy"),
    TRIAL("trial"),
    COMMEMORATION("commemoration"),
    EXERCISE("exercise"),
    OTHER("other");

    private final String word;

    ContextKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
