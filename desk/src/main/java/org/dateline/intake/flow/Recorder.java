package org.dateline.intake.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dateline.intake.book.Addresses;
import org.dateline.intake.book.DeadLetter;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.Print;
import org.dateline.intake.book.SetAside;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.store.ReportKeys;

/**
 * Writes down what became of the arrivals of one path, in their order, a batch at a time: first which reports are later editions of
 * others, then readings, then how far the path was taken. Each step adds nothing that is there, so one that was cut short is done again.
 *
 * <p>While one batch is written the next one is gathered: to work out what incidents follow from a batch takes as long as to read it. What goes
 * wrong with a batch is thrown by the next call. For one thread.
 */
public final class Recorder {
    private static final int ARRIVALS_PER_READING = 10;

    private final Shelf shelf;
    private final IntakeBook book;
    private final String path;
    private final int batch;
    private final List<Reading> readings = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();
    private final List<DeadLetter> dead = new ArrayList<>();
    private long done;
    private int pending;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /**
     * A recorder of one path, that goes on where the last one ended.
     *
     * @param batch how many readings are written down at once, or ten times as many arrivals where few are read: what incidents follow
     *     from readings is worked out once a batch, and takes most of the time
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
        if (readings.size() >= batch || pending >= batch * ARRIVALS_PER_READING) {
            begin();
        }
    }

    /** Writes down what has been added so far; when it returns, all of it is on disk. */
    public void flush() {
        if (pending > 0) {
            begin();
        }
        end();
    }

    /** Begins to write, when the batch before is written: batches stay in order, and no more than two are in memory. */
    private void begin() {
        end();
        Written batch = new Written(List.copyOf(readings), new IntakeBook.Batch(path, done, aside, dead));
        readings.clear();
        aside.clear();
        dead.clear();
        pending = 0;
        writing = CompletableFuture.runAsync(
                () -> write(batch),
                it -> Thread.ofPlatform().daemon().name("recorder").start(it));
    }

    private void end() {
        try {
            writing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** A batch. */
    private record Written(List<Reading> readings, IntakeBook.Batch batch) {}

    private void write(Written it) {
        book.addEditions(it.readings().stream()
                .map(reading -> edition(reading.report()))
                .toList()); // first: what is on the shelf is not looked at again
        shelf.addAll(it.readings());
        book.commit(it.batch());
    }

    /** Agencies send a story again under its old name where it has no address. That a text is nearly the same is asked for in any case. */
    private static IntakeBook.Edition edition(ReportHead report) {
        String place = report.url().map(Addresses::canonical).orElseGet(report::id);
        return new IntakeBook.Edition(place, ReportKeys.of(report), Print.of(report.text()));
    }
}
