package org.dateline.reading.record;

import java.util.Optional;

/**
 * One word on who did it.
 */
public record ResponsibilityClaim(
        String by, ResponsibilityStance stance, Optional<Attribution> attribution, Optional<Evidence> evidence) {}
