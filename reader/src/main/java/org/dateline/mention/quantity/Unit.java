package org.dateline.mention.quantity;

/** What a quantity that is no head count measures. */
public enum Unit {
    MONEY,
    PERCENT,
    LENGTH,
    WEIGHT,
    VOLUME,
    AREA,
    DURATION,
    SPEED,
    TEMPERATURE,
    OTHER
}
