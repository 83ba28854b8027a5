package org.dateline.intake.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Reading;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.ReadingFolder;
import org.dateline.store.ReportKeys;

/** Where readings are kept. Adding what is there already adds nothing. */
public interface Shelf extends AutoCloseable {
    /** Whether a report is there, by the key of its content. */
    boolean holds(String key);

    /** Adds readings; when it returns they are on disk. */
    void addAll(List<Reading> readings);

    @Override
    default void close() {}

    /**
     * Opens a ledger, or where none is named, a folder of readings.
     *
     * @param ledger as {@link Ledgers#open} takes it
     * @throws org.dateline.store.UnusableLedgerException if there is none that can be used
     * @throws java.io.UncheckedIOException if the folder cannot be used
     */
    static Shelf open(Optional<String> ledger, Path folder) {
        return ledger.map(it -> of(Ledgers.open(it))).orElseGet(() -> of(ReadingFolder.open(folder)));
    }

    /** The ledger as a shelf, which is closed with it. */
    static Shelf of(Ledger ledger) {
        return new Shelf() {
            @Override
            public boolean holds(String key) {
                return ledger.holds(key);
            }

            @Override
            public void addAll(List<Reading> readings) {
                ledger.addAll(readings.stream().map(Entry::of).toList());
            }

            @Override
            public void close() {
                ledger.close();
            }
        };
    }

    /** A folder of readings as a shelf. */
    static Shelf of(ReadingFolder folder) {
        java.util.Set<String> keys = java.util.concurrent.ConcurrentHashMap.newKeySet();
        folder.list().forEach(it -> keys.add(ReportKeys.of(it.reading().report())));
        return new Shelf() {
            @Override
            public boolean holds(String key) {
                return keys.contains(key);
            }

            @Override
            public void addAll(List<Reading> readings) {
                for (Reading reading : readings) {
                    folder.keep(reading);
                    keys.add(ReportKeys.of(reading.report()));
                }
            }
        };
    }
}
