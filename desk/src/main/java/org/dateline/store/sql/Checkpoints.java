package org.dateline.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Copies what SQLite has written ahead into its file, beside the writer and not in its way. By itself SQLite does so within a commit, each
 * time a thousand pages are due, which made one report in a few wait for two more writes to disk. What was committed is on disk before
 * that, and survives whatever becomes of this thread.
 */
final class Checkpoints implements AutoCloseable {
    /** Where databases do this themselves. */
    static final Checkpoints NONE = new Checkpoints(Optional.empty());

    /** Pages after which a commit does it after all, should this thread not get to it. */
    static final int LATEST_PAGES = 50_000;

    private static final int COMMITS = 16;
    private static final long IDLE_SECONDS = 2;
    private static final Logger LOG = Logger.getLogger(Checkpoints.class.getName());

    private final Optional<DataSource> source;
    private final Semaphore commits = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("checkpoints").unstarted(this::run);
    private volatile boolean closed;

    private Checkpoints(Optional<DataSource> source) {
        this.source = source;
    }

    /** Of a database, by connections of their own. */
    static Checkpoints of(DataSource source) {
        Checkpoints checkpoints = new Checkpoints(Optional.of(source));
        checkpoints.thread.start();
        return checkpoints;
    }

    /** Something was committed. */
    void written() {
        commits.release();
    }

    private void run() {
        while (!closed) {
            try {
                commits.acquire();
                commits.tryAcquire(COMMITS - 1, IDLE_SECONDS, TimeUnit.SECONDS);
                commits.drainPermits();
                copy();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** As far as it goes without waiting for anybody. */
    private void copy() {
        if (closed) {
            return;
        }
        try (Connection connection = source.orElseThrow().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            LOG.log(Level.FINE, "left to a later commit", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        commits.release(COMMITS);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(IDLE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
