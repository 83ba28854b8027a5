package org.dateline.store;

import java.util.List;
import java.util.Optional;

/**
 * Some rows, and where the next ones begin.
 *
 * @param next cursor of the next page; absent on the last one. It stays good while things are added.
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** Most rows of a page. */
    public static final int LONGEST = 1000;

    public Page {
        items = List.copyOf(items);
    }

    static void check(int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new IllegalArgumentException("a page has from 1 to " + LONGEST + " rows, not " + limit);
        }
    }
}
