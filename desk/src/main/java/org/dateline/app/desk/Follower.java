package org.dateline.app.desk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dateline.publish.search.SearchIndex;
import org.dateline.store.ChangeEntry;
import org.dateline.store.Ledger;
import org.dateline.store.ReadingEntry;

/**
 * Follows the ledger, whoever writes into it, this desk or another program: tells of changes in their order, each once, and puts new
 * readings into the index. Looks when this program has written, and every second.
 */
final class Follower implements AutoCloseable {
    private static final int CHANGES = 1_000;
    private static final int READINGS = 200;
    private static final long EVERY_MILLIS = 1_000;
    /** So many readings are put into the index before the desk answers; more than that while it does. */
    private static final int FEW = 2_000;

    private final Ledger ledger;
    private final SearchIndex index;
    private final BiConsumer<String, String> trouble;
    private final List<Consumer<List<ChangeEntry>>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore written = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().daemon().name("follower").unstarted(this::run);
    private volatile boolean closed;
    private long heard;

    /**
     * Begins with the changes from now on, and with the readings that the index does not hold.
     *
     * @param trouble is told what went wrong, and where
     */
    Follower(Ledger ledger, SearchIndex index, BiConsumer<String, String> trouble) {
        this.ledger = ledger;
        this.index = index;
        this.trouble = trouble;
        heard = ledger.lastChange();
        if (!holdsOurs()) {
            index.clear();
        }
        if (ledger.listReadings(index.upTo() + FEW, 1).isEmpty()) {
            index();
        }
    }

    /** Whether what the index holds last is in this ledger; somebody may have put another in its place. */
    private boolean holdsOurs() {
        return index.upTo() == 0
                || ledger.listReadings(index.upTo() - 1, 1).stream()
                        .anyMatch(it -> it.number() == index.upTo() && index.holds(it.key()));
    }

    /** Calls with every change from now on, on the follower's thread. */
    void tell(Consumer<List<ChangeEntry>> listener) {
        listeners.add(listener);
    }

    void start() {
        ledger.listen(it -> written.release());
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                look();
            } catch (RuntimeException e) {
                trouble.accept("following the ledger", e.toString());
            }
            try {
                written.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS);
                written.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What is new is told and found from here on. */
    private synchronized void look() {
        List<ChangeEntry> changes = ledger.listChanges(heard, CHANGES);
        while (!changes.isEmpty() && !closed) {
            List<ChangeEntry> some = changes;
            heard = some.getLast().number();
            listeners.forEach(it -> it.accept(some));
            changes = ledger.listChanges(heard, CHANGES);
        }
        index();
    }

    /** Puts readings into the index that it does not hold yet. */
    void index() {
        synchronized (index) {
            List<ReadingEntry> readings = ledger.listReadings(index.upTo(), READINGS);
            while (!readings.isEmpty() && !closed) {
                readings.forEach(it -> index.add(it.key(), it.reading()));
                index.refresh(readings.getLast().number());
                readings = ledger.listReadings(index.upTo(), READINGS);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(EVERY_MILLIS * 5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
