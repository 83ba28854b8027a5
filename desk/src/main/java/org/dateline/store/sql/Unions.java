package org.dateline.store.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers that turn out to be one; the least of them stands for all (union-find, Galler and Fischer 1964). */
final class Unions {
    private final Map<Long, Long> parents = new HashMap<>();

    long find(long number) {
        long root = number;
        while (parents.getOrDefault(root, root) != root) {
            root = parents.get(root);
        }
        for (long at = number; at != root; ) {
            long next = parents.get(at);
            parents.put(at, root);
            at = next;
        }
        return root;
    }

    void unite(long one, long other) {
        long a = find(one);
        long b = find(other);
        if (a != b) {
            parents.put(Math.max(a, b), Math.min(a, b));
        }
    }

    /** Those that lead to another number, by the number that they lead to. */
    Map<Long, Collection<Long>> moved() {
        Map<Long, Collection<Long>> moved = new TreeMap<>();
        for (long number : new TreeSet<>(parents.keySet())) {
            long root = find(number);
            if (root != number) {
                moved.computeIfAbsent(root, r -> new TreeSet<>()).add(number);
            }
        }
        return moved;
    }
}
