package org.dateline.intake.flow;

import java.util.List;
import org.dateline.reading.record.Reading;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;

/** Where readings are kept. Adding what is there already adds nothing. */
public interface Shelf extends AutoCloseable {
    /** Whether a report is there, by the key of its content. */
    boolean holds(String key);

    /** Adds readings; when it returns they are on disk. */
    void addAll(List<Reading> readings);

    @Override
    default void close() {}

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
}
