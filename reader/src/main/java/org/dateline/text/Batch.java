package org.dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Windows of like length that go through the model at once, padded to the longest. */
record Batch(List<Window> windows, int pieces, int words) {
    /** Pieces, padding included: what bounds the memory of one run. */
    private static final int MOST = 1024;

    Batch(List<Window> windows) {
        this(
                List.copyOf(windows),
                windows.stream().mapToInt(Window::size).max().orElse(0),
                windows.stream().mapToInt(Window::words).max().orElse(0) + 1);
    }

    /** Windows of about the same length anyway, in their order. */
    static List<Batch> of(List<Window> windows) {
        List<Batch> batches = new ArrayList<>();
        List<Window> open = new ArrayList<>();
        int longest = 0;
        for (Window window : windows) {
            int length = Math.max(longest, window.size());
            if (!open.isEmpty() && length * (open.size() + 1) > MOST) {
                batches.add(new Batch(open));
                open.clear();
                length = window.size();
            }
            open.add(window);
            longest = length;
        }
        if (!open.isEmpty()) {
            batches.add(new Batch(open));
        }
        return batches;
    }

    int size() {
        return windows.size();
    }

    long[][] ids() {
        return rows(Window::ids, pieces, 0);
    }

    long[][] shapes() {
        return rows(Window::shapes, pieces, 0);
    }

    int[][] mask() {
        int[][] mask = new int[size()][pieces];
        for (int i = 0; i < size(); i++) {
            Arrays.fill(mask[i], 0, windows.get(i).size(), 1);
        }
        return mask;
    }

    /** Word 0 of each window is the window itself. */
    long[][] first() {
        return rows(Window::first, words, 1);
    }

    private long[][] rows(Function<Window, int[]> values, int width, int from) {
        long[][] rows = new long[size()][width];
        for (int i = 0; i < size(); i++) {
            int[] row = values.apply(windows.get(i));
            for (int j = 0; j < row.length; j++) {
                rows[i][from + j] = row[j];
            }
        }
        return rows;
    }
}
