package org.dateline.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.store.IncidentRow;
import org.dateline.store.column.Cells;
import org.dateline.store.column.Columns;
import org.jdbi.v3.core.Handle;

/**
 * The columns of lists in memory, as the database has them: read once, and before each question whatever any program has derived since.
 * The table {@code stirred} tells what that is; an empty id in it means all.
 */
final class Held {
    private static final String SELECT =
            "SELECT id, kind, stage, status, country, day, last_day, latitude, longitude, killed, first_reported, last_change FROM incident";
    private static final String ALL = "";
    private static final Map<String, Integer> KINDS = ordinals(IncidentKind.values());
    private static final Map<String, Integer> STAGES = ordinals(Stage.values());
    private static final Map<String, Integer> STATUSES = ordinals(Status.values());

    private final Connections connections;
    private volatile Columns columns;
    private volatile long upTo;

    Held(Connections connections) {
        this.connections = connections;
    }

    private static Map<String, Integer> ordinals(Enum<?>[] all) {
        Map<String, Integer> ordinals = new HashMap<>();
        for (Enum<?> it : all) {
            ordinals.put(it.toString(), it.ordinal());
        }
        return ordinals;
    }

    /** Writes down that an incident was derived anew, or is none any more. */
    static void stir(Handle handle, String incident) {
        handle.execute("INSERT INTO stirred (incident) VALUES (?)", incident);
    }

    /** Writes down that any of them may be another. */
    static void stirAll(Handle handle) {
        handle.execute("DELETE FROM stirred");
        stir(handle, ALL);
    }

    /** Reads them in; does nothing where they are. */
    synchronized Columns hold() {
        if (columns == null) {
            connections.read(handle -> {
                load(handle, latest(handle));
                return columns;
            });
        }
        return columns;
    }

    /** The columns as things stand; empty where they are not held, or not yet. */
    Optional<Columns> find() {
        if (columns == null) {
            return Optional.empty();
        }
        return Optional.of(connections.read(this::follow));
    }

    private Columns follow(Handle handle) {
        long now = latest(handle);
        if (now > upTo) {
            follow(handle, now);
        }
        return columns;
    }

    /** Who comes second with what he saw before the first changed it changes nothing: what is held is newer then. */
    private synchronized void follow(Handle handle, long now) {
        if (now <= upTo) {
            return;
        }
        Set<String> ids = new TreeSet<>(
                handle.createQuery("SELECT incident FROM stirred WHERE number > :after AND number <= :now")
                        .bind("after", upTo)
                        .bind("now", now)
                        .mapTo(String.class)
                        .list());
        if (ids.contains(ALL)) {
            load(handle, now);
            return;
        }
        Set<String> gone = new TreeSet<>(ids);
        InLists.each(
                ids,
                some -> handle.createQuery(SELECT + " WHERE id IN (<ids>)")
                        .bindList("ids", some)
                        .map((rs, c) -> cells(rs))
                        .forEach(it -> {
                            columns.put(it);
                            gone.remove(Cells.id(it.number()));
                        }));
        gone.forEach(id -> columns.remove(Cells.number(id)));
        upTo = now;
    }

    private synchronized void load(Handle handle, long now) {
        Columns fresh = new Columns();
        handle.createQuery(SELECT).setFetchSize(1000).map((rs, c) -> cells(rs)).forEach(fresh::put);
        columns = fresh;
        upTo = now;
    }

    private static long latest(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM stirred")
                .mapTo(Long.class)
                .one();
    }

    private static Cells cells(ResultSet rs) throws SQLException {
        String day = rs.getString(6);
        String lastDay = rs.getString(7);
        double north = rs.getDouble(8);
        boolean nowhere = rs.wasNull();
        double east = rs.getDouble(9);
        nowhere |= rs.wasNull();
        int killed = rs.getInt(10);
        boolean untold = rs.wasNull();
        return new Cells(
                Cells.number(rs.getString(1)),
                ordinal(KINDS, rs.getString(2)),
                ordinal(STAGES, rs.getString(3)),
                ordinal(STATUSES, rs.getString(4)),
                Optional.ofNullable(rs.getString(5)).orElse(""),
                day(day),
                day(lastDay == null ? day : lastDay),
                nowhere ? Cells.NOWHERE : Cells.units(north),
                nowhere ? Cells.NOWHERE : Cells.units(east),
                untold ? -1 : killed,
                rs.getLong(11),
                rs.getLong(12));
    }

    private static int day(String text) {
        return text == null ? 0 : Cells.day(text);
    }

    private static int ordinal(Map<String, Integer> of, String word) {
        Integer ordinal = of.get(word);
        if (ordinal == null) {
            throw new IllegalStateException("the database has a word of another version: " + word);
        }
        return ordinal;
    }

    /** The columns of some rows alone. */
    static Columns of(List<IncidentRow> rows) {
        Columns columns = new Columns();
        rows.forEach(row -> columns.put(cells(row)));
        return columns;
    }

    private static Cells cells(IncidentRow row) {
        boolean nowhere = row.latitude().isEmpty() || row.longitude().isEmpty();
        return new Cells(
                Cells.number(row.id()),
                row.kind().ordinal(),
                row.stage().ordinal(),
                row.status().ordinal(),
                row.country().orElse(""),
                day(row.day().orElse(null)),
                day(row.lastDay().or(row::day).orElse(null)),
                nowhere ? Cells.NOWHERE : Cells.units(row.latitude().get()),
                nowhere ? Cells.NOWHERE : Cells.units(row.longitude().get()),
                row.killed().orElse(-1),
                row.firstReported().toEpochMilli(),
                row.lastChange());
    }
}
