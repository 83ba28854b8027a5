package org.dateline.intake.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.intake.book.Addresses;
import org.dateline.intake.book.DeadLetter;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.Print;
import org.dateline.intake.book.SetAside;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.store.ReportKeys;

/**
 * Writes down what became of the arrivals of one path, in their order, a batch at a time: first readings, then how far the path was taken.
 * For one thread.
 */
public final class Recorder {
    private final Shelf shelf;
    private final IntakeBook book;
    private final String path;
    private final int batch;
    private final List<Reading> readings = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();
    private final List<DeadLetter> dead = new ArrayList<>();
    private long done;
    private int pending;

    /**
     * A recorder of one path, that goes on where the last one ended.
     *
     * @param batch how many arrivals are written down at once
     */
    public Recorder(Shelf shelf, IntakeBook book, String path, int batch) {
        this.shelf = shelf;
        this.book = book;
        this.path = path;
        this.batch = batch;
        this.done = book.done(path);
    }

    /** How many arrivals of the path have been dealt with; they are to be passed by. */
    public long done() {
        return done;
    }

    /** The next arrival came to this. */
    public void add(Outcome outcome) {
        done++;
        pending++;
        switch (outcome) {
            case Outcome.Read(Reading reading) -> readings.add(reading);
            case Outcome.Aside it -> aside.add(new SetAside(it.key(), it.score(), it.report()));
            case Outcome.Dead it -> dead.add(new DeadLetter(path, done, it.id(), it.why(), it.ours(), it.report()));
            case Outcome.Known ignored -> {} // nothing is added twice
        }
        if (pending >= batch) {
            flush();
        }
    }

    /** Writes down what has been added so far. */
    public void flush() {
        if (pending == 0) {
            return;
        }
        shelf.addAll(readings);
        readings.forEach(it -> addEdition(it.report()));
        book.commit(new IntakeBook.Batch(path, done, aside, dead));
        readings.clear();
        aside.clear();
        dead.clear();
        pending = 0;
    }

    private void addEdition(ReportHead report) {
        Optional<String> url = report.url();
        url.ifPresent(it -> book.addEdition(Addresses.canonical(it), ReportKeys.of(report), Print.of(report.text())));
    }
}
