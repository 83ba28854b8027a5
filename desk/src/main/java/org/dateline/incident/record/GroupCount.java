package org.dateline.incident.record;

import java.util.List;
import java.util.Optional;

/**
 * A part of the people counted: "three of them civilians".
 *
 * @param figures ids of the claims
 */
public record GroupCount(String group, Optional<Integer> low, Optional<Integer> high, List<String> figures) {
    public GroupCount {
        figures = List.copyOf(figures);
    }
}
