package org.dateline.store.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Which words still find anything. A word that stands in more tellings than {@link #COMMON} is not rare here, and finds nothing; from
 * {@link #FULL} on no more tellings are noted under it, so that neither the table nor the time of a look grows with the ledger. May be
 * shared by threads.
 */
final class RareWords {
    static final int COMMON = 200;

    /** Twice as many, so that a word which loses some tellings, as reports are read anew, does not find a part of them. */
    static final int FULL = 2 * COMMON;

    private static final int REMEMBERED = 500_000;

    private final Set<Long> full = new HashSet<>();

    /** Those of some words that are rare, in their order. */
    List<Long> rare(Handle handle, List<Long> words) {
        return fewerThan(COMMON + 1, handle, words);
    }

    /** Those of some words under which a telling is noted, in their order. */
    List<Long> noted(Handle handle, List<Long> words) {
        return fewerThan(FULL, handle, words);
    }

    private List<Long> fewerThan(int bound, Handle handle, List<Long> words) {
        List<Long> open = words.stream().filter(it -> !isFull(it)).toList();
        Map<Long, Integer> counts = new HashMap<>();
        InLists.each(open, part -> count(handle, part, counts));
        counts.forEach((word, n) -> {
            if (n >= FULL) {
                fill(word);
            }
        });
        return open.stream().filter(it -> counts.getOrDefault(it, 0) < bound).toList();
    }

    private static void count(Handle handle, Collection<Long> words, Map<Long, Integer> counts) {
        handle.createQuery("SELECT key, COUNT(*) FROM block WHERE key IN (<keys>) GROUP BY key")
                .bindList("keys", words)
                .map((rs, c) -> Map.entry(rs.getLong(1), rs.getInt(2)))
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
    }

    private synchronized boolean isFull(long word) {
        return full.contains(word);
    }

    private synchronized void fill(long word) {
        if (full.size() < REMEMBERED) {
            full.add(word);
        }
    }

    /** After something that was not committed, or that took tellings away. */
    synchronized void forget() {
        full.clear();
    }
}
