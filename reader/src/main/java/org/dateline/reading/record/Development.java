package org.dateline.reading.record;

import java.util.List;
import java.util.Optional;

/**
 * What followed an attack.
 */
public record Development(
        DevelopmentKind kind,
        String text,
        Optional<When> when,
        Optional<String> where,
        List<String> actors,
        DevelopmentStatus status,
        Optional<Attribution> attribution,
        Optional<Evidence> evidence) {
    public Development {
        actors = List.copyOf(actors);
    }
}
