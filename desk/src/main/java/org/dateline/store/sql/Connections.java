package org.dateline.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Transactions that write, one at a time, and those that only read. */
final class Connections implements AutoCloseable {
    private final Dialect dialect;
    private final HikariDataSource writingSource;
    private final HikariDataSource readingSource;
    private final Jdbi writing;
    private final Jdbi reading;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Checkpoints checkpoints;

    Connections(Dialect dialect, HikariDataSource writing, HikariDataSource reading, Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        this.dialect = dialect;
        this.writingSource = writing;
        this.readingSource = reading;
        this.writing = Jdbi.create(writing);
        this.reading = Jdbi.create(reading);
    }

    /** All or nothing, and on disk when it returns. */
    <T> T write(Function<Handle, T> work) {
        turn.lock();
        try {
            return writing.inTransaction(handle -> {
                dialect.lockForWriting(handle);
                return work.apply(handle);
            });
        } finally {
            turn.unlock();
            checkpoints.written();
        }
    }

    /** Sees one state of the ledger, whatever is written meanwhile. */
    <T> T read(Function<Handle, T> work) {
        return dialect == Dialect.SQLITE
                ? reading.inTransaction(work::apply)
                : reading.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
    }

    @Override
    public void close() {
        checkpoints.close();
        writingSource.close();
        readingSource.close();
    }
}
