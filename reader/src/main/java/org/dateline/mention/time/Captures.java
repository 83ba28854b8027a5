package org.dateline.mention.time;

import java.util.Arrays;

/** What a pattern has caught so far, by slot; slot -1 catches nothing. */
final class Captures {
    private final int first;
    private String[] values;
    private int[] from;
    private int[] to;

    Captures(int slots, int first) {
        this(first, new String[slots], new int[slots], new int[slots]);
    }

    private Captures(int first, String[] values, int[] from, int[] to) {
        this.first = first;
        this.values = values;
        this.from = from;
        this.to = to;
    }

    void set(int slot, String value, int start, int end) {
        if (slot >= 0) {
            values[slot] = value;
            from[slot] = start;
            to[slot] = end;
        }
    }

    /** Null where the slot caught nothing. */
    String value(int slot) {
        return values[slot];
    }

    int from(int slot) {
        return from[slot];
    }

    int to(int slot) {
        return to[slot];
    }

    Captures copy() {
        return new Captures(first, values.clone(), Arrays.copyOf(from, from.length), Arrays.copyOf(to, to.length));
    }

    void become(Captures other) {
        values = other.values;
        from = other.from;
        to = other.to;
    }

    /** No time goes across a blank line. */
    boolean isBarred(Pieces pieces, int at) {
        return at > first && pieces.isBreak(at);
    }
}
