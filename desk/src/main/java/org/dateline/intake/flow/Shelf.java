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

    /** Adds readings; when it returns they are on disk. */
    void addAll(List<Reading> readings);

    @Override
    default void close() {}

    /** The ledger as a shelf, which is closed with it. */
    static Shelf of(Ledger ledger) {
        return of(ledger::holds, ledger::addAll, ledger::close);
    }

    /** A shelf of what is there, how entries are kept, and what closing it does. */
    static Shelf of(Predicate<String> held, Consumer<List<Entry>> keep, Runnable close) {
        return new Shelf() {
            @Override
            public boolean holds(String key) {
                return held.test(key);
            }

            @Override
            public void addAll(List<Reading> readings) {
                keep.accept(readings.stream().map(Entry::of).toList());
            }

            @Override
            public void close() {
                close.run();
            }
        };
    }
}
