package org.dateline.reading.record;

/**
 * Background that is not an incident of its own.
 */
public record ContextItem(ContextKind kind, String text, Evidence evidence) {}
