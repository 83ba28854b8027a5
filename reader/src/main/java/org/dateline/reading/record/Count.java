package org.dateline.reading.record;

import java.util.Optional;

/**
 * How many, exactly or within bounds.
 */
public record Count(Optional<Integer> low, Optional<Integer> high, Optional<String> qualifier) {
    public static Count exactly(int n) {
        return new Count(Optional.of(n), Optional.of(n), Optional.empty());
    }

    public boolean isExact() {
        return qualifier.isEmpty() && low.isPresent() && low.equals(high);
    }
}
