package org.dateline.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.reading.record.Reading;

/**
 * What one more report costs as the ledger grows: {@code LedgerGrowth READINGS LEDGER SIZE…}.
 *
 * <p>Fills a ledger, a new one or one that is there, with made readings (see {@link Made}) up to each size, counted in incidents, then adds 2,000 reports one at a time to get warm, and 300 more, and prints a row: incidents,
 * reports, the median and 99th percentile of an add in milliseconds of processor time (which a busy machine does not change) and of the clock, seconds to open the ledger and list its first page, and
 * megabytes of heap in use and of file. READINGS are real ones, as {@code dateline read --json} prints them.
 */
public final class LedgerGrowth {
    private static final int BATCH = 100;
    private static final int WARMING = 2_000;
    private static final int MEASURED = 300;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LedgerGrowth() {}

    public static void main(String[] arguments) throws IOException {
        Made made = Made.of(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        System.out.println(
                "| incidents | reports | add p50 cpu ms | p99 cpu ms | p50 ms | p99 ms | reports/s in bulk | open s | heap MB | file MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        long next = 0;
        for (String size : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            next = grow(made, file, next, Long.parseLong(size));
        }
    }

    private static long grow(Made made, Path file, long from, long size) throws IOException {
        long next = from;
        double bulk;
        double[] millis;
        double[] cpu;
        Counts counts;
        try (Ledger ledger = Ledgers.open(file.toString())) {
            next = Math.max(next, ledger.counts().reports());
            long start = System.nanoTime();
            long filled = 0;
            while (ledger.counts().incidents() < size) {
                List<Entry> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    batch.add(Entry.of(made.reading(next++)));
                }
                ledger.addAll(batch);
                filled += batch.size();
            }
            bulk = filled / ((System.nanoTime() - start) / 1e9);
            for (int i = 0; i < WARMING; i++) {
                ledger.add(Entry.of(made.reading(next++)));
            }
            millis = new double[MEASURED];
            cpu = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                Reading reading = made.reading(next++);
                long used = THREADS.getCurrentThreadCpuTime();
                long before = System.nanoTime();
                ledger.add(Entry.of(reading));
                millis[i] = (System.nanoTime() - before) / 1e6;
                cpu[i] = (THREADS.getCurrentThreadCpuTime() - used) / 1e6;
            }
            counts = ledger.counts();
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        long before = System.nanoTime();
        double open;
        try (Ledger ledger = Ledgers.open(file.toString())) {
            ledger.listIncidents(IncidentQuery.ALL.limit(50));
            open = (System.nanoTime() - before) / 1e9;
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println(String.format(
                Locale.ROOT,
                "| %,d | %,d | %.1f | %.1f | %.1f | %.1f | %.0f | %.2f | %d | %d |",
                counts.incidents(),
                counts.reports(),
                cpu[MEASURED / 2],
                cpu[MEASURED * 99 / 100],
                millis[MEASURED / 2],
                millis[MEASURED * 99 / 100],
                bulk,
                open,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                Files.size(file) >> 20));
        return next;
    }
}
