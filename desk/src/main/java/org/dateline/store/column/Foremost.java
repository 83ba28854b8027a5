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
    private final Order order;
    private final Optional<Columns.After> after;
    private final int[] heap;
    private int size;

    Foremost(Table table, Order order, int most, Optional<Columns.After> after) {
        this.table = table;
        this.order = order;
        this.after = after;
        this.heap = new int[most];
    }

    List<String> of(Chosen chosen) {
        for (int at = table.size - 1; at >= 0; at--) {
            if ((size < heap.length || isLess(heap[0], at)) && chosen.holds(at) && isAfter(at)) {
                take(at);
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
        return switch (order) {
            case HAPPENED -> table.days[at];
            case CHANGED -> table.lastChanges[at];
            case REPORTED -> table.firstReported[at];
            case KILLED -> table.killed[at];
        };
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
