package org.dateline.store.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.dateline.store.UnusableLedgerException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The desk's own book, in one SQLite file that only its owner may read, as it holds the secrets that webhooks are signed with. May be
 * shared by threads.
 *
 * <pre>{@code
 * DeskBook book = DeskBook.open(folder.resolve("desk.db"), InstantSource.system());
 * book.watches().add(new Watch(...));
 * }</pre>
 */
public final class DeskBook {
    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 10_000;
    private static final List<String> TABLES = List.of(
            "create table if not exists watch (id text primary key, owner text not null, name text not null,"
                    + " query text not null, made integer not null) without rowid",
            "create table if not exists alert (number integer primary key autoincrement, watch text not null references"
                    + " watch (id) on delete cascade, channel text not null, target text not null, secret text not null,"
                    + " every text not null, format text not null, seen integer not null, due integer not null, fault text)",
            "create index if not exists alert_watch on alert (watch)",
            "create table if not exists told (alert integer not null references alert (number) on delete cascade,"
                    + " incident text not null, state text not null, primary key (alert, incident)) without rowid",
            "create table if not exists delivery (number integer primary key autoincrement, alert integer not null"
                    + " references alert (number) on delete cascade, made integer not null, subject text not null, body"
                    + " text not null, tries integer not null, due integer, done integer, fault text)",
            "create index if not exists delivery_due on delivery (due)",
            "create index if not exists delivery_alert on delivery (alert, number)",
            "create table if not exists waiting (number integer primary key autoincrement, incident text not null, who"
                    + " text not null, words text not null, about text, audience text not null, at integer not null)",
            "create table if not exists trusted (name text primary key) without rowid",
            "create table if not exists lock (incident text primary key, who text not null, at integer not null, why"
                    + " text) without rowid",
            "create table if not exists deed (number integer primary key autoincrement, at integer not null, who text not"
                    + " null, what text not null, about text not null)");

    private final Jdbi jdbi;
    private final Watches watches;
    private final Deliveries deliveries;
    private final Moderation moderation;
    private final Deeds deeds;

    private DeskBook(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.watches = new Watches(jdbi);
        this.deliveries = new Deliveries(jdbi);
        this.moderation = new Moderation(jdbi, clock);
        this.deeds = new Deeds(jdbi, clock);
    }

    /**
     * Opens a book, and makes it where there is none.
     *
     * @throws UnusableLedgerException if it cannot be used
     */
    public static DeskBook open(Path file, InstantSource clock) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            keepPrivate(file);
            Jdbi jdbi = Jdbi.create(source);
            jdbi.useTransaction(DeskBook::bringUpToDate);
            return new DeskBook(jdbi, clock);
        } catch (JdbiException | IOException e) {
            throw new UnusableLedgerException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void keepPrivate(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void bringUpToDate(Handle handle) {
        int version =
                handle.createQuery("pragma user_version").mapTo(Integer.class).one();
        if (version > VERSION) {
            throw new UnusableLedgerException("the desk's book was written by a later version of this program", null);
        }
        TABLES.forEach(handle::execute);
        handle.execute("pragma user_version = " + VERSION);
    }

    /** Saved searches and their alerts. */
    public Watches watches() {
        return watches;
    }

    /** What is to be sent, and what was. */
    public Deliveries deliveries() {
        return deliveries;
    }

    /** Replies that wait, people whose replies need not, and locks. */
    public Moderation moderation() {
        return moderation;
    }

    /** Who did what. */
    public Deeds deeds() {
        return deeds;
    }

    /** Writes a whole copy into a file that is not there yet, while others go on writing. */
    public void copyTo(Path file) {
        jdbi.useHandle(handle -> handle.execute("vacuum into ?", file.toString()));
    }
}
