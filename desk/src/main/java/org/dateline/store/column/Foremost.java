package org.dateline.store.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.dateline.store.Order;

/**
 * The first rows in an order, without sorting all: a queue with the least of them ahead, as many as are wanted. Rows are gone through
 * backwards, as the latest are mostly the greatest and the queue is soon full of them.
 */
final class Foremost {
    private final Table table;
    /** The column that is sorted by; one of the two. */
    private final int[] ints;

    private final long[] longs;
    private final Optional<Columns.After> after;
    private final int most;
    private final PriorityQueue<Integer> rows;
    /** What stands ahead of the queue. */
    private long least;

    private long leastNumber;

    Foremost(Table table, Order order, int most, Optional<Columns.After> after) {
        this.table = table;
        this.ints = switch (order) {
            case HAPPENED -> table.days;
            case KILLED -> table.killed;
            case CHANGED, REPORTED -> null;
        };
        this.longs = switch (order) {
            case CHANGED -> table.lastChanges;
            case REPORTED -> table.firstReported;
            case HAPPENED, KILLED -> null;
        };
        this.after = after;
        this.most = most;
        this.rows = new PriorityQueue<>(
                Comparator.comparingLong((Integer at) -> value(at)).thenComparingLong(at -> table.numbers[at]));
    }

    List<String> of(Chosen chosen) {
        for (int n = chosen.candidates() - 1; n >= 0; n--) {
            int at = chosen.candidate(n);
            if ((rows.size() < most || isLess(least, leastNumber, value(at), table.numbers[at]))
                    && chosen.holds(at)
                    && isAfter(at)) {
                take(at);
            }
        }
        List<String> ids = new ArrayList<>();
        while (!rows.isEmpty()) {
            ids.add(Cells.id(table.numbers[rows.remove()]));
        }
        Collections.reverse(ids);
        return ids;
    }

    private void take(int at) {
        if (rows.size() == most) {
            rows.remove();
        }
        rows.add(at);
        least = value(rows.element());
        leastNumber = table.numbers[rows.element()];
    }

    private long value(int at) {
        return ints == null ? longs[at] : ints[at];
    }

    private boolean isAfter(int at) {
        return after.isEmpty()
                || isLess(
                        value(at),
                        table.numbers[at],
                        after.get().value(),
                        after.get().number());
    }

    private static boolean isLess(long value, long number, long otherValue, long otherNumber) {
        return value < otherValue || value == otherValue && number < otherNumber;
    }
}
