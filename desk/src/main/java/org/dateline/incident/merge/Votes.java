package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.dateline.incident.record.Alternative;
import org.dateline.incident.record.Sourced;

/**
 * Values of one field with what speaks for each: independent reports add up, copies count once.
 */
final class Votes<T> {
    private record Tally<T>(T value, double weight, int first, List<String> support) {}

    private final Map<Object, Tally<T>> tallies = new LinkedHashMap<>();
    private final Map<Object, List<String>> heard = new LinkedHashMap<>();

    /**
     * @param key values with the same key are the same
     * @param group independent group of the report
     * @param claim id of the claim
     */
    void add(Object key, T value, double weight, String group, String claim) {
        add(key, value, weight, group, claim, (old, next) -> old);
    }

    void add(Object key, T value, double weight, String group, String claim, BinaryOperator<T> better) {
        List<String> groups = heard.computeIfAbsent(key, k -> new ArrayList<>());
        double counts = groups.contains(group) ? 0 : weight;
        groups.add(group);
        Tally<T> old = tallies.get(key);
        List<String> support = new ArrayList<>(old == null ? List.of() : old.support());
        support.add(claim);
        tallies.put(
                key,
                old == null
                        ? new Tally<>(value, counts, tallies.size(), support)
                        : new Tally<>(better.apply(old.value(), value), old.weight() + counts, old.first(), support));
    }

    /** The value with the greatest weight, of equals the first; empty where there was no vote. */
    Optional<Sourced<T>> winner() {
        Comparator<Tally<T>> heaviest =
                Comparator.comparingDouble((Tally<T> t) -> -t.weight()).thenComparingInt(Tally::first);
        return tallies.values().stream().min(heaviest).map(this::sourced);
    }

    private Sourced<T> sourced(Tally<T> winner) {
        List<Alternative<T>> others = tallies.values().stream()
                .filter(t -> !t.equals(winner))
                .map(t -> new Alternative<>(t.value(), t.support()))
                .toList();
        return new Sourced<>(winner.value(), winner.support(), others);
    }
}
