package org.dateline.intake.flow;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dateline.reading.record.Reading;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;

/** Where readings are kept. Adding what is there already adds nothing. */
public interface Shelf extends AutoCloseable {
    /** Whether a report is there, by the key of its content. */
    boolean holds(String key);

    /** Hands on the key of every report that is there. */
    default void eachKey(Consumer<String> to) {}

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
            public void eachKey(Consumer<String> to) {
                ledger.eachReportKey(to);
            }

            @Override
            public void addAll(List<Reading> readings) {
                ledger.addAll(entries(readings));
            }

            @Override
            public void close() {
                ledger.close();
            }
        };
    }

    /** A shelf of what is there and how entries are kept; there is nothing to close. */
    static Shelf of(Predicate<String> held, Consumer<List<Entry>> keep) {
        return new Shelf() {
            @Override
            public boolean holds(String key) {
                return held.test(key);
            }

            @Override
            public void addAll(List<Reading> readings) {
                keep.accept(entries(readings));
            }
        };
    }

    private static List<Entry> entries(List<Reading> readings) {
        return readings.stream().map(Entry::of).toList();
    }
}
