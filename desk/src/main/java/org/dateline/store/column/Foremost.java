package org.dateline.store.column;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dateline.store.Order;

/**
 * The first rows in an order, without sorting all: a heap with the least of them on top, as many as are wanted. Rows are gone through
 * backwards, as the latest are mostly the greatest and the heap is soon full of them.
 */
final class Foremost {
    private final Table table;
    /** The column that is sorted by; one of the two. */
    private final int[] ints;

    private final long[] longs;
    private final Optional<Columns.After> after;
    private final int[] heap;
    private int size;
    /** What stands on top of the heap. */
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
        this.heap = new int[most];
    }

    List<String> of(Chosen chosen) {
        for (int n = chosen.candidates() - 1; n >= 0; n--) {
            int at = chosen.candidate(n);
            if ((size < heap.length || isLess(least, leastNumber, value(at), table.numbers[at]))
                    && chosen.holds(at)
                    && isAfter(at)) {
                take(at);
                least = value(heap[0]);
                leastNumber = table.numbers[heap[0]];
            }
        }
        List<String> ids = new ArrayList<>();
        while (size > 0) {
            ids.add(Cells.id(table.numbers[heap[0]]));
            heap[0] = heap[--size];
            sink();
        }
        Collections.reverse(ids);
        return ids;
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

    private boolean isLess(int one, int other) {
        return isLess(value(one), table.numbers[one], value(other), table.numbers[other]);
    }

    private static boolean isLess(long value, long number, long otherValue, long otherNumber) {
        return value < otherValue || value == otherValue && number < otherNumber;
    }

    private void take(int at) {
        if (size < heap.length) {
            heap[size++] = at;
            swim();
        } else {
            heap[0] = at;
            sink();
        }
    }

    private void swim() {
        int at = size - 1;
        while (at > 0 && isLess(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        while (2 * at + 1 < size) {
            int least = 2 * at + 1;
            if (least + 1 < size && isLess(heap[least + 1], heap[least])) {
                least++;
            }
            if (!isLess(heap[least], heap[at])) {
                return;
            }
            swap(at, least);
            at = least;
        }
    }

    private void swap(int one, int other) {
        int kept = heap[one];
        heap[one] = heap[other];
        heap[other] = kept;
    }
}
