package org.dateline.incident.record;

import java.util.List;

/**
 * A value that some reports give and the record does not take.
 *
 * @param support ids of the claims that give it
 */
public record Alternative<T>(T value, List<String> support) {
    public Alternative {
        support = List.copyOf(support);
    }
}
