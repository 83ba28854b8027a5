package org.dateline.intake.book;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.report.Report;
import tools.jackson.databind.json.JsonMapper;

/**
 * What intake remembers, in one SQLite file. May be shared by threads.
 *
 * <pre>{@code
 * try (IntakeBook book = IntakeBook.open(Path.of("intake.db"))) {
 *     long done = book.done("reports.jsonl");
 *     book.commit(new IntakeBook.Batch("reports.jsonl", done + 100, setAside, dead));
 * }
 * }</pre>
 */
public final class IntakeBook implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int VERSION = 1;
    private static final List<String> TABLES = List.of(
            "create table if not exists progress (path text primary key, done integer not null) without rowid",
            "create table if not exists set_aside (key text primary key, score real not null, report text not null)",
            "create table if not exists dead (path text not null, place integer not null, id text not null, why text not null,"
                    + " ours integer not null, report text, primary key (path, place))",
            "create table if not exists source (name text primary key, etag text, last_modified text, next_at text not null, tried_at text,"
                    + " succeeded_at text, failures integer not null, fault text, why text, items integer not null)",
            "create table if not exists seen (source text not null, item text not null, content text not null, primary key (source, item, content)) without rowid",
            "create table if not exists tries (source text not null, item text not null, content text not null, count integer not null,"
                    + " next_at text not null, primary key (source, item, content)) without rowid",
            "create table if not exists edition (url text not null, key text not null, print blob not null, before text, primary key (url, key))");

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private IntakeBook(Connection connection) {
        this.connection = connection;
    }

    /** The file cannot be used: it is broken, of a later version, or the disk is full. */
    public static final class BrokenBookException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenBookException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * What became of some arrivals of a path.
     *
     * @param done how many arrivals of the path have been dealt with, from its beginning
     */
    public record Batch(String path, long done, List<SetAside> setAside, List<DeadLetter> dead) {
        public Batch {
            setAside = List.copyOf(setAside);
            dead = List.copyOf(dead);
        }
    }

    /**
     * Opens a book, and makes it where there is none.
     *
     * @throws BrokenBookException if it cannot be used
     */
    public static IntakeBook open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = normal");
                statement.execute("pragma busy_timeout = 10000");
                checkVersion(statement);
                for (String table : TABLES) {
                    statement.execute(table);
                }
                statement.execute("pragma user_version = " + VERSION);
            }
            return new IntakeBook(connection);
        } catch (SQLException e) {
            throw new BrokenBookException("cannot use " + file + ": " + e.getMessage(), e);
        }
    }

    private static void checkVersion(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("pragma user_version")) {
            if (version.next() && version.getInt(1) > VERSION) {
                throw new SQLException("it was written by a later version of this program");
            }
        }
    }

    // --- files -------------------------------------------------------------------------------------------------------

    /** How many arrivals of a path have been dealt with. */
    public synchronized long done(String path) {
        return query("select done from progress where path = ?", row -> row.getLong(1), path).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Writes down what became of some arrivals, all of it or nothing. Writing the same again adds nothing. */
    public synchronized void commit(Batch batch) {
        transaction(() -> {
            for (SetAside it : batch.setAside()) {
                update(
                        "insert or ignore into set_aside values (?, ?, ?)",
                        it.key(),
                        it.score(),
                        MAPPER.writeValueAsString(it.report()));
            }
            for (DeadLetter it : batch.dead()) {
                update(
                        "insert or replace into dead values (?, ?, ?, ?, ?, ?)",
                        it.path(),
                        it.place(),
                        it.id(),
                        it.why(),
                        it.ours() ? 1 : 0,
                        it.report().map(MAPPER::writeValueAsString).orElse(null));
            }
            update(
                    "insert into progress values (?, ?) on conflict (path) do update set done = max(done, excluded.done)",
                    batch.path(),
                    batch.done());
        });
    }

    /** Forgets how far a path was taken: it is taken from its beginning next time. */
    public synchronized void restart(String path) {
        transaction(() -> update("delete from progress where path = ?", path));
    }

    /** Whether a report was set aside. */
    public synchronized boolean isSetAside(String key) {
        return !query("select 1 from set_aside where key = ?", row -> 1, key).isEmpty();
    }

    /** Hands on the key of every report that was set aside. */
    public synchronized void eachKeySetAside(Consumer<String> to) {
        each("select key from set_aside", row -> row.getString(1), to);
    }

    /** Hands on what was set aside, the likeliest first, so that whoever looks through it may stop early. */
    public synchronized void eachSetAside(int limit, Consumer<SetAside> to) {
        each(
                "select key, score, report from set_aside order by score desc, key limit ?",
                row -> new SetAside(
                        row.getString(1), row.getDouble(2), MAPPER.readValue(row.getString(3), Report.class)),
                to,
                limit);
    }

    /** Takes reports off the list of those that were set aside: they have been read. */
    public synchronized void wasRead(List<String> keys) {
        transaction(() -> {
            for (String key : keys) {
                update("delete from set_aside where key = ?", key);
            }
        });
    }

    /** What could not be read, by path and place. */
    public synchronized List<DeadLetter> listDead(int limit) {
        return query(
                "select path, place, id, why, ours, report from dead order by path, place limit ?",
                IntakeBook::dead,
                limit);
    }

    /** Takes a letter off the list: it has been read, or nobody wants it. */
    public synchronized void bury(DeadLetter letter) {
        transaction(() -> update("delete from dead where path = ? and place = ?", letter.path(), letter.place()));
    }

    private static DeadLetter dead(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5) == 1,
                Optional.ofNullable(row.getString(6)).map(it -> MAPPER.readValue(it, Report.class)));
    }

    /** How many reports were set aside, and how many letters are dead. */
    public synchronized Counts counts() {
        return query(
                        "select (select count(*) from set_aside), (select count(*) from dead)",
                        row -> new Counts(row.getLong(1), row.getLong(2)))
                .getFirst();
    }

    /** Totals. */
    public record Counts(long setAside, long dead) {}

    // --- editions ----------------------------------------------------------------------------------------------------

    /**
     * Writes down that reports stand at addresses, or came under names, all or none; earlier ones there that say nearly the same are
     * their editions.
     *
     * @return for each the key of the edition before it
     */
    public synchronized List<Optional<String>> addEditions(List<Edition> editions) {
        List<Optional<String>> before = new ArrayList<>();
        transaction(() -> {
            for (Edition it : editions) {
                before.add(add(it.url(), it.key(), it.print()));
            }
        });
        return before;
    }

    private Optional<String> add(String url, String key, Print print) throws SQLException {
        List<Edition> known = query(
                "select key, print from edition where url = ? order by rowid",
                row -> new Edition(url, row.getString(1), Print.of(row.getBytes(2))),
                url);
        if (known.stream().anyMatch(it -> it.key().equals(key))) {
            return query(
                            "select before from edition where url = ? and key = ?",
                            row -> Optional.ofNullable(row.getString(1)),
                            url,
                            key)
                    .getFirst();
        }
        Optional<String> before = known.reversed().stream()
                .filter(it -> it.print().isNearly(print))
                .map(Edition::key)
                .findFirst();
        update("insert into edition values (?, ?, ?, ?)", url, key, print.bytes(), before.orElse(null));
        return before;
    }

    /**
     * A report at its address.
     *
     * @param url or the name that it came under
     */
    public record Edition(String url, String key, Print print) {}

    /**
     * One report and the edition that it took the place of.
     *
     * @param url where both stand, or the name that both came under
     */
    public record Succession(String url, String key, String before) {}

    /** All reports that are later editions of another. */
    public synchronized List<Succession> listSuccessions(int limit) {
        return query(
                "select url, key, before from edition where before is not null order by url, rowid limit ?",
                row -> new Succession(row.getString(1), row.getString(2), row.getString(3)),
                limit);
    }

    // --- sources -----------------------------------------------------------------------------------------------------

    /** How a source does; a fresh state for one that was never asked. */
    public synchronized SourceState source(String name) {
        return query("select * from source where name = ?", IntakeBook::state, name).stream()
                .findFirst()
                .orElse(SourceState.fresh(name));
    }

    /** How every source does that was ever asked, by name, those that are on no list any more too. */
    public synchronized List<SourceState> listSources() {
        return query("select * from source order by name", IntakeBook::state);
    }

    /** Writes down how a source does, and which of its items have come in, all or nothing. */
    public synchronized void keep(SourceState state, List<Seen> items) {
        transaction(() -> {
            for (Seen item : items) {
                update("insert or ignore into seen values (?, ?, ?)", state.name(), item.item(), item.content());
                update(
                        "delete from tries where source = ? and item = ? and content = ?",
                        state.name(),
                        item.item(),
                        item.content());
            }
            update(
                    "insert or replace into source values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    state.name(),
                    state.etag().orElse(null),
                    state.lastModified().orElse(null),
                    state.nextAt().toString(),
                    text(state.triedAt()),
                    text(state.succeededAt()),
                    state.failures(),
                    state.fault().orElse(null),
                    state.why().orElse(null),
                    state.items());
        });
    }

    /**
     * An item of a source as it came in.
     *
     * @param content a hash of it: a changed item comes in once more
     */
    public record Seen(String item, String content) {}

    /** Whether an item came in already, as it is now. */
    public synchronized boolean isSeen(String source, Seen item) {
        return !query(
                        "select 1 from seen where source = ? and item = ? and content = ?",
                        row -> 1,
                        source,
                        item.item(),
                        item.content())
                .isEmpty();
    }

    /** How often an item was asked for in vain. */
    public record Tries(int count, Instant nextAt) {
        /** Never yet. */
        public static final Tries NONE = new Tries(0, Instant.EPOCH);
    }

    /** How often an item of a source was asked for in vain, and when it may be asked for again. */
    public synchronized Tries tries(String source, Seen item) {
        return query(
                        "select count, next_at from tries where source = ? and item = ? and content = ?",
                        row -> new Tries(row.getInt(1), Instant.parse(row.getString(2))),
                        source,
                        item.item(),
                        item.content())
                .stream()
                .findFirst()
                .orElse(Tries.NONE);
    }

    /** Writes down that an item was asked for in vain. */
    public synchronized void keepTries(String source, Seen item, Tries tries) {
        transaction(() -> update(
                "insert or replace into tries values (?, ?, ?, ?, ?)",
                source,
                item.item(),
                item.content(),
                tries.count(),
                tries.nextAt().toString()));
    }

    private static String text(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }

    private static SourceState state(ResultSet row) throws SQLException {
        return new SourceState(
                row.getString("name"),
                Optional.ofNullable(row.getString("etag")),
                Optional.ofNullable(row.getString("last_modified")),
                Instant.parse(row.getString("next_at")),
                moment(row, "tried_at"),
                moment(row, "succeeded_at"),
                row.getInt("failures"),
                Optional.ofNullable(row.getString("fault")),
                Optional.ofNullable(row.getString("why")),
                row.getLong("items"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Instant::parse);
    }

    // --- SQL ---------------------------------------------------------------------------------------------------------

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> row, Object... values) {
        List<T> rows = new ArrayList<>();
        each(sql, row, rows::add, values);
        return rows;
    }

    /** Hands on rows as they are read; whoever takes them asks nothing of this book meanwhile. */
    private <T> void each(String sql, Row<T> row, Consumer<T> to, Object... values) {
        try (ResultSet result = prepared(sql, values).executeQuery()) {
            while (result.next()) {
                to.accept(row.of(result));
            }
        } catch (SQLException e) {
            throw new BrokenBookException("the book of intake cannot be read: " + e.getMessage(), e);
        }
    }

    private void update(String sql, Object... values) throws SQLException {
        prepared(sql, values).executeUpdate();
    }

    /** Each statement is prepared once and kept; it is used for one thing at a time, as this book is. */
    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private void transaction(Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new BrokenBookException("the book of intake cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BrokenBookException("the book of intake cannot be closed: " + e.getMessage(), e);
        }
    }
}
