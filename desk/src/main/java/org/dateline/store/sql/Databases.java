package org.dateline.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.dateline.store.Ledger;
import org.dateline.store.UnusableLedgerException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** Connects to databases and brings their tables up to date. */
public final class Databases {
    private static final int BUSY_MILLIS = 60_000;
    private static final int CACHE_KILOBYTES = 64 << 10;
    private static final int READERS = 4;
    private static final long CONNECT_MILLIS = 10_000;

    private Databases() {}

    /** Whether the text names a database server, and no file. */
    public static boolean isServer(String where) {
        return where.startsWith("postgresql://") || where.startsWith("postgres://");
    }

    /**
     * A ledger in a file, made where there is none.
     *
     * @throws UnusableLedgerException if it cannot be
     */
    public static Ledger openSqlite(Path file, InstantSource clock) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            throw new UnusableLedgerException(file + " cannot be made: " + e.getMessage(), e);
        }
        HikariDataSource writing = sqlite(file, TransactionMode.IMMEDIATE, 1);
        try {
            migrate(writing, Dialect.SQLITE, file.toString());
            HikariDataSource reading = sqlite(file, TransactionMode.DEFERRED, READERS);
            Checkpoints checkpoints = Checkpoints.of(reading);
            return new SqlLedger(new Connections(Dialect.SQLITE, writing, reading, checkpoints), clock);
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /** Written to disk before a transaction is acknowledged, and readers see the state before it until then. */
    private static HikariDataSource sqlite(Path file, TransactionMode mode, int connections) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(mode);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KILOBYTES);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(new Prepared(source));
        pool.setConnectionInitSql("PRAGMA wal_autocheckpoint = " + Checkpoints.LATEST_PAGES);
        pool.setMaximumPoolSize(connections);
        return open(pool, file.toString());
    }

    /**
     * A ledger in a PostgreSQL database, 15 or later.
     *
     * @throws UnusableLedgerException if it cannot be
     */
    public static Ledger openPostgres(String where, InstantSource clock) {
        HikariConfig pool = new HikariConfig();
        String name = address(where, pool);
        pool.setMaximumPoolSize(READERS * 2);
        HikariDataSource source = open(pool, name);
        try {
            migrate(source, Dialect.POSTGRESQL, name);
            return new SqlLedger(new Connections(Dialect.POSTGRESQL, source, source, Checkpoints.NONE), clock);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Fills in the address; the name of the database without the password, for messages, comes back. */
    private static String address(String where, HikariConfig pool) {
        URI uri;
        try {
            uri = new URI(where);
        } catch (URISyntaxException e) {
            throw new UnusableLedgerException("no address of a database: " + e.getReason(), e);
        }
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
            throw new UnusableLedgerException(
                    "no address of a database; it looks like postgresql://USER@HOST:PORT/DATABASE", null);
        }
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String options =
                Optional.ofNullable(uri.getRawQuery()).map(q -> "?" + q).orElse("");
        pool.setJdbcUrl("jdbc:postgresql://" + host + uri.getRawPath() + options);
        String user = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
        int colon = user.indexOf(':');
        String name = decoded(colon < 0 ? user : user.substring(0, colon));
        if (!name.isEmpty()) {
            pool.setUsername(name);
        }
        String password = colon < 0 ? System.getenv("PGPASSWORD") : decoded(user.substring(colon + 1));
        if (password != null) {
            pool.setPassword(password);
        }
        return "postgresql://" + host + uri.getPath();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static HikariDataSource open(HikariConfig pool, String name) {
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(BUSY_MILLIS);
        pool.setInitializationFailTimeout(CONNECT_MILLIS);
        pool.setPoolName(name);
        try {
            return new HikariDataSource(pool);
        } catch (HikariPool.PoolInitializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnusableLedgerException(name + " cannot be opened: " + cause.getMessage(), e);
        }
    }

    private static void migrate(HikariDataSource source, Dialect dialect, String name) {
        try {
            Flyway.configure(Databases.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/dateline/store/" + dialect.folder())
                    .table("schema_history")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new UnusableLedgerException(name + " cannot be used as a ledger: " + firstLine(e.getMessage()), e);
        }
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.strip().lines().findFirst().orElse("");
    }
}
