package org.dateline.app;

import java.time.Clock;
import java.util.Optional;
import org.dateline.intake.Arrival;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.flow.Outcome;
import org.dateline.intake.flow.Recorder;
import org.dateline.intake.flow.Shelf;
import org.dateline.intake.flow.Sorter;
import org.dateline.intake.source.Round;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.gate.Gate;

/** Reads what sources bring, and keeps it: all that a source brought at once, in one go. */
final class Incoming implements Round.Basket {
    private static final int BATCH = 100;

    private final Shelf shelf;
    private final IntakeBook book;
    private final Sorter sorter;
    private final Recorder recorder;
    private long fresh;
    private long read;

    Incoming(Shelf shelf, IntakeBook book, boolean noGate) {
        this.shelf = shelf;
        this.book = book;
        Lazy<Reader> reader = new Lazy<>(Readers::load);
        this.sorter = new Sorter(reader::get, noGate ? Optional.empty() : Optional.of(Gate.load()), this::isHere);
        this.recorder = new Recorder(shelf, book, "sources#" + Clock.systemUTC().instant(), BATCH);
    }

    private boolean isHere(String key) {
        return shelf.holds(key) || book.isSetAside(key);
    }

    IntakeBook book() {
        return book;
    }

    @Override
    public void accept(Arrival arrival) {
        Outcome outcome = sorter.sort(arrival, Optional.empty());
        synchronized (this) {
            fresh++;
            read += outcome instanceof Outcome.Read ? 1 : 0;
            recorder.add(outcome);
        }
    }

    @Override
    public synchronized void settle() {
        recorder.flush();
    }

    synchronized String summary() {
        return fresh + " new, " + read + " of them read";
    }
}
