package org.dateline.incident.record;

import java.util.List;

/**
 * The value that the record takes, with the claims that give it and the values that it did not take.
 *
 * @param support ids of the claims that give the value
 */
public record Sourced<T>(T value, List<String> support, List<Alternative<T>> alternatives) {
    public Sourced {
        support = List.copyOf(support);
        alternatives = List.copyOf(alternatives);
    }

    /** A value on which nobody differs. */
    public static <T> Sourced<T> agreed(T value, List<String> support) {
        return new Sourced<>(value, support, List.of());
    }
}
