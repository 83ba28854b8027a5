package org.dateline.store.sql;

import org.jdbi.v3.core.Handle;

/** In what the databases differ. */
enum Dialect {
    SQLITE("sqlite") {
        @Override
        void lockForWriting(Handle handle) {
            // a transaction that writes has the file to itself from its beginning
        }
    },
    POSTGRESQL("postgresql") {
        @Override
        void lockForWriting(Handle handle) {
            handle.createQuery("SELECT CAST(pg_advisory_xact_lock(:key) AS TEXT)")
                    .bind("key", WRITING)
                    .mapTo(String.class)
                    .one();
        }
    };

    /** "dateline" in ASCII; any number that others are unlikely to use. */
    private static final long WRITING = 0x646174656c696e65L;

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** Where its migrations are. */
    String folder() {
        return folder;
    }

    /** Waits until nobody else derives incidents; holds until the end of the transaction. */
    abstract void lockForWriting(Handle handle);
}
