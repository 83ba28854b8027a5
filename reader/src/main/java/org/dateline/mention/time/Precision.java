package org.dateline.mention.time;

/** How finely a time was told; the names are those of the record. */
public enum Precision {
    MINUTE,
    HOUR,
    PART_OF_DAY,
    DAY,
    DAYS,
    WEEK,
    MONTH,
    YEAR
}
