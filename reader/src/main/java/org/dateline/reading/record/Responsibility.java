package org.dateline.reading.record;

import java.util.List;
import java.util.Optional;

/**
 * Who is said to have done it.
 */
public record Responsibility(
        ResponsibilityStatus status, List<ResponsibilityClaim> claims, Optional<Evidence> evidence) {
    public Responsibility {
        claims = List.copyOf(claims);
    }
}
