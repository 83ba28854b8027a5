package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Long lists for {@code IN (<values>)}: in parts that a database takes, each filled up to one of a few lengths by saying its last
 * value again, so that there are few statements to prepare.
 */
final class InLists {
    private static final int LONGEST = 512;

    private InLists() {}

    /** The parts, in order; none of nothing. */
    static <T> void each(Collection<T> values, Consumer<List<T>> part) {
        List<T> all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += LONGEST) {
            part.accept(filled(all.subList(from, Math.min(all.size(), from + LONGEST))));
        }
    }

    private static <T> List<T> filled(List<T> values) {
        int length = Math.max(1, Integer.highestOneBit(2 * values.size() - 1));
        List<T> filled = new ArrayList<>(values);
        while (filled.size() < length) {
            filled.add(values.getLast());
        }
        return filled;
    }
}
