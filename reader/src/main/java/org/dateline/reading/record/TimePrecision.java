package org.dateline.reading.record;

/** How finely a time was told. {@link #toString()} is the word of the record. */
public enum TimePrecision {
    MINUTE("minute"),
    HOUR("hour"),
    PART_OF_DAY("part-of-day"),
    DAY("day"),
    DAYS("days"),
    WEEK("week"),
    MONTH("month"),
    YEAR("year");

    private final String word;

    TimePrecision(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
