package org.dateline.intake.flow;

import java.util.List;
import org.dateline.reading.record.Reading;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.ReadingFolder;
import org.dateline.store.ReportKeys;

/** Where readings are kept. Adding what is there already adds nothing. */
public interface Shelf {
    /** Whether a report is there, by the key of its content. */
    boolean holds(String key);

    /** Adds readings; when it returns they are on disk. */
    void addAll(List<Reading> readings);

    /** The ledger as a shelf. */
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
