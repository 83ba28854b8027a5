package org.dateline.store.column;

import java.util.Arrays;

/** Which row an id has: open addressing, four to eight bytes of places for each id beside the column of ids itself. Ids are never taken out. */
final class Places {
    private static final int NONE = -1;
    private static final int SMALL = 1 << 11;
    /** An odd number near the golden ratio of 2^64: neighbouring numbers fall far apart (Knuth, vol. 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[SMALL];
    private int[] rows = filled(SMALL);
    private int size;

    private static int[] filled(int length) {
        int[] all = new int[length];
        Arrays.fill(all, NONE);
        return all;
    }

    /** The row of an id; -1 where it has none. */
    int of(long key) {
        int slot = slot(key);
        while (rows[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & rows.length - 1;
        }
        return rows[slot];
    }

    /** Gives a row to an id that has none. */
    void put(long key, int row) {
        if (++size * 2 > rows.length) {
            widen();
        }
        set(key, row);
    }

    private int slot(long key) {
        return (int) (key * SPREAD >>> 1 + Long.numberOfLeadingZeros(rows.length));
    }

    private void set(long key, int row) {
        int slot = slot(key);
        while (rows[slot] != NONE) {
            slot = slot + 1 & rows.length - 1;
        }
        keys[slot] = key;
        rows[slot] = row;
    }

    private void widen() {
        long[] oldKeys = keys;
        int[] oldRows = rows;
        keys = new long[oldKeys.length * 2];
        rows = filled(keys.length);
        for (int slot = 0; slot < oldRows.length; slot++) {
            if (oldRows[slot] != NONE) {
                set(oldKeys[slot], oldRows[slot]);
            }
        }
    }
}
