package org.dateline.incident.record;

import java.util.Optional;

/**
 * An id that is no longer an incident.
 *
 * @param redirect the incident that it became part of
 * @param withdrawn true where nothing of it is left
 */
public record Gone(String id, Optional<String> redirect, Optional<Boolean> withdrawn) {
    /** An id that leads to another incident. */
    public static Gone into(String id, String other) {
        return new Gone(id, Optional.of(other), Optional.empty());
    }

    /** A tombstone. */
    public static Gone withdrawn(String id) {
        return new Gone(id, Optional.empty(), Optional.of(true));
    }
}
