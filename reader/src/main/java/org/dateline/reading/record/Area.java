package org.dateline.reading.record;

/**
 * A containing area.
 */
public record Area(String name, PlaceKind kind) {}
