package org.dateline.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.intake.Arrival;
import org.dateline.intake.RefusedException;
import org.dateline.intake.flow.Shelf;
import org.dateline.reading.Reader;
import org.dateline.reading.record.Reading;
import org.dateline.report.Report;
import org.dateline.store.Added;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.ReportKeys;

/** Reads what comes in, and puts it into the ledger and the index. */
final class Taking {
    private static final int AT_ONCE = 100;

    /** What could not be read. */
    record Refused(String id, String reason) {}

    /** What became of what came in. */
    record Taken(List<Added> added, List<Refused> refused) {
        Taken {
            added = List.copyOf(added);
            refused = List.copyOf(refused);
        }
    }

    private final Ledger ledger;
    private final Runnable index;
    private final Supplier<Reader> reader;

    /**
     * A way into a ledger.
     *
     * @param index puts what is new there into the index
     */
    Taking(Ledger ledger, Runnable index, Supplier<Reader> reader) {
        this.ledger = ledger;
        this.index = index;
        this.reader = reader;
    }

    /**
     * Reads reports and keeps them, some at a time.
     *
     * @param day of publication for reports that do not tell theirs
     */
    Taken take(List<Arrival> arrivals, Optional<String> day) {
        List<Added> added = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Entry> waiting = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            try {
                Report report = arrival.opening().open().publishedIfUnknown(day);
                Optional<Added> known = known(report);
                known.ifPresent(added::add);
                if (known.isEmpty()) {
                    waiting.add(Entry.of(reader.get().read(report)));
                }
            } catch (RefusedException e) {
                refused.add(new Refused(arrival.id(), e.getMessage()));
            }
            if (waiting.size() >= AT_ONCE) {
                added.addAll(keep(waiting));
                waiting.clear();
            }
        }
        added.addAll(keep(waiting));
        return new Taken(added, refused);
    }

    /** A report that is here already is not read again. */
    private Optional<Added> known(Report report) {
        String key = ReportKeys.of(report);
        return ledger.holds(key)
                ? ledger.findReport(key)
                        .map(it -> new Added(key, it.reading().report().id(), false, it.incidents()))
                : Optional.empty();
    }

    private List<Added> keep(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<Added> added = ledger.addAll(entries);
        index.run();
        return added;
    }

    Reader reader() {
        return reader.get();
    }

    boolean holds(String key) {
        return ledger.holds(key);
    }

    /** Ledger and index as one shelf; it is not closed with it. */
    Shelf shelf() {
        return Shelf.of(this::holds, this::keep);
    }

    /** Readings that another desk made. */
    List<Added> bring(Stream<Reading> readings) {
        return keep(readings.map(Entry::imported).toList());
    }
}
