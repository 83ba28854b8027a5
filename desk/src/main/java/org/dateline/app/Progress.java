package org.dateline.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * A line on standard error that says how far the work is. It shows itself only after a second, so that short work stays silent.
 */
final class Progress {
    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 200_000_000L;
    private static final int BAR = 24;

    private final PrintWriter err;
    private final boolean wanted;
    private final int files;
    private final LongSupplier nanos;
    private final long start;
    private final AtomicInteger taken = new AtomicInteger();
    private long next;
    private int reports;
    private boolean shown;

    /**
     * Progress of some files.
     *
     * @param wanted whether somebody watches, and sees nothing else by which to tell
     */
    Progress(PrintWriter err, boolean wanted, int files, LongSupplier nanos) {
        this.err = err;
        this.wanted = wanted;
        this.files = files;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + FIRST_NANOS;
    }

    /** Another file was taken in; its reports may still be under way. May be called from any thread. */
    void fileTaken() {
        taken.incrementAndGet();
    }

    /** Another report was read and printed. */
    void reportDone() {
        reports++;
        long now = nanos.getAsLong();
        if (wanted && now >= next) {
            next = now + BETWEEN_NANOS;
            shown = true;
            err.print("\r" + line(now - start) + "\u001b[K");
            err.flush();
        }
    }

    /** Makes room for something else on standard error. */
    void clear() {
        if (shown) {
            shown = false;
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private String line(long elapsed) {
        int done = Math.min(taken.get(), files);
        int full = files == 0 ? 0 : BAR * done / files;
        String bar = files > 1
                ? "[" + "█".repeat(full) + "░".repeat(BAR - full) + "] " + done + " of " + files + " files, "
                : "";
        return bar
                + String.format(
                        Locale.ROOT,
                        "%,d %s, %.0f a second",
                        reports,
                        reports == 1 ? "report" : "reports",
                        reports / (elapsed / 1e9));
    }
}
