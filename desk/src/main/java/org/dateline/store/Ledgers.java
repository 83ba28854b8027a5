package org.dateline.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.dateline.store.sql.Databases;

/**
 * Opens ledgers.
 *
 * <pre>{@code
 * Ledgers.open("dateline.db");                                  // a file, made where there is none
 * Ledgers.open("postgresql://ana@db.example.org/dateline");     // a database that is there; its tables are made
 * }</pre>
 */
public final class Ledgers {
    private Ledgers() {}

    /**
     * Opens a ledger, and brings its tables up to date.
     *
     * @param where a file, or {@code postgresql://[USER[:PASSWORD]@]HOST[:PORT]/DATABASE[?OPTIONS]}; without a password the client's
     *     own ways hold ({@code PGPASSWORD}, {@code ~/.pgpass})
     * @throws UnusableLedgerException if it cannot be used
     */
    public static Ledger open(String where) {
        return open(where, InstantSource.system());
    }

    /** The same with a clock. */
    public static Ledger open(String where, InstantSource clock) {
        if (Databases.isServer(where)) {
            return Databases.openPostgres(where, clock);
        }
        try {
            return Databases.openSqlite(Path.of(where), clock);
        } catch (InvalidPathException e) {
            throw new UnusableLedgerException("'" + where + "' is no file name", e);
        }
    }
}
