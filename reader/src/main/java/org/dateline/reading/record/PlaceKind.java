package org.dateline.reading.record;

/** What kind of place a name stands for. {@link #toString()} is the word of the record. */
public enum PlaceKind {
    SITE("site"),
    TOWN("town"),
    DISTRICT("district"),
    PROVINCE("province"),
    REGION("region"),
    COUNTRY("country"),
    SEA("sea");

    private final String word;

    PlaceKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
