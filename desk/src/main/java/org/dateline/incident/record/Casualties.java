package org.dateline.incident.record;

import java.util.List;
import java.util.Optional;

/**
 * What became of how many people, under one policy.
 *
 * @param best absent under a policy that gives only a range
 * @param low the least of the figures that count
 * @param high the greatest of them; absent: open upwards
 * @param asOf publication of the latest report that counts
 * @param figures ids of the claims that count
 */
public record Casualties(
        Optional<Integer> best,
        Optional<Integer> low,
        Optional<Integer> high,
        String policy,
        Optional<String> asOf,
        List<GroupCount> byGroup,
        List<String> figures) {
    public Casualties {
        byGroup = List.copyOf(byGroup);
        figures = List.copyOf(figures);
    }
}
