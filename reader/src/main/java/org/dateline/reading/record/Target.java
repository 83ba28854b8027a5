package org.dateline.reading.record;

import java.util.Optional;
import org.dateline.lexicon.PhysicalType;

/**
 * A thing that was attacked.
 */
public record Target(
        String name,
        String text,
        PhysicalType kind,
        Optional<Count> count,
        Optional<String> country,
        Effect effect,
        Optional<Evidence> evidence) {}
