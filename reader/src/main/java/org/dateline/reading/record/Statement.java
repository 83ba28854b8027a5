package org.dateline.reading.record;

import java.util.Optional;

/**
 * Something that somebody said.
 */
public record Statement(
        Attribution attribution,
        String text,
        boolean quote,
        Evidence evidence,
        Optional<Evidence> cueEvidence,
        Optional<Integer> incident) {}
