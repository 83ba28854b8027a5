package org.dateline.store.sql;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.store.Box;
import org.dateline.store.Facets;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Order;
import org.dateline.store.Page;
import org.dateline.store.column.Cells;
import org.dateline.store.column.Columns;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Lists of incidents as they stand now. */
final class Lists {
    private static final double WIDE_DEGREES = 4;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Collection<?>> lists = new LinkedHashMap<>();

    /**
     * What a query finds.
     *
     * @param sorted whether rows are wanted in order, and few of them: then they are walked through in it, and not found by kind and sorted
     */
    private Lists(IncidentQuery query, boolean sorted) {
        any(filtered("kind", sorted), "kinds", query.kinds());
        any("country", "countries", query.countries());
        any(filtered("status", sorted), "statuses", query.statuses());
        any(filtered("stage", sorted), "stages", query.stages());
        query.among().ifPresent(ids -> {
            conditions.add("id IN (<among>)");
            lists.put("among", ids.isEmpty() ? List.of("-") : ids);
        });
        query.from().ifPresent(day -> where("COALESCE(last_day, day) >= :from", "from", day.toString()));
        String until = sorted ? "day IS NOT NULL AND COALESCE(day, '') <= :to" : "day <= :to";
        query.to().ifPresent(day -> where(until, "to", day + "~"));
        query.leastKilled().ifPresent(n -> where("killed >= :killed", "killed", n));
        query.changedAfter().ifPresent(n -> where("last_change > :changed", "changed", n));
        query.box().ifPresent(this::within);
        query.words().ifPresent(this::words);
    }

    /** A column, so written that no index is used for it. */
    private static String filtered(String column, boolean sorted) {
        return sorted ? column + " || ''" : column;
    }

    private void any(String column, String name, List<?> some) {
        if (!some.isEmpty()) {
            conditions.add(column + " IN (<" + name + ">)");
            lists.put(name, some.stream().map(Object::toString).toList());
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    /** The plus keeps a wide box, in which most is, from being looked up by latitude and then sorted. */
    private void within(Box box) {
        boolean wide = box.north() - box.south() > WIDE_DEGREES;
        conditions.add((wide ? "+" : "") + "latitude BETWEEN :south AND :north");
        conditions.add(
                box.west() > box.east()
                        ? "(longitude >= :west OR longitude <= :east)"
                        : "longitude BETWEEN :west AND :east");
        values.put("south", box.south());
        values.put("north", box.north());
        values.put("west", box.west());
        values.put("east", box.east());
    }

    private void words(String text) {
        int n = 0;
        for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            String plain = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
            where("words LIKE :word" + n + " ESCAPE '!'", "word" + n, "%" + plain + "%");
            n++;
        }
    }

    private String condition() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private Query query(Handle handle, String sql) {
        Query query = handle.createQuery(sql);
        values.forEach(query::bind);
        lists.forEach((name, some) -> query.bindList(name, List.copyOf(some)));
        return query;
    }

    private static String sortedBy(Order order) {
        return switch (order) {
            case HAPPENED -> "COALESCE(day, '')";
            case CHANGED -> "last_change";
            case REPORTED -> "first_reported";
            case KILLED -> "COALESCE(killed, -1)";
        };
    }

    static Page<IncidentRow> page(Handle handle, IncidentQuery query) {
        Lists lists = new Lists(query, true);
        String by = sortedBy(query.order());
        query.after().map(Lists::cursor).ifPresent(it -> {
            lists.conditions.add("(" + by + ", id) < (:cursor, :id)");
            lists.values.put("cursor", query.order() == Order.HAPPENED ? it.get(0) : (Object) Long.valueOf(it.get(0)));
            lists.values.put("id", it.get(1));
        });
        List<IncidentRow> rows = lists.query(
                        handle,
                        "SELECT * FROM incident" + lists.condition() + " ORDER BY " + by
                                + " DESC, id DESC LIMIT :limit")
                .bind("limit", query.limit() + 1)
                .map((rs, c) -> row(rs))
                .list();
        boolean more = rows.size() > query.limit();
        List<IncidentRow> shown = more ? rows.subList(0, query.limit()) : rows;
        return new Page<>(shown, more ? Optional.of(cursor(shown.getLast(), query.order())) : Optional.empty());
    }

    /** The rows of ids, in their order, and one id more where there is a next page. What has gone meanwhile is passed by. */
    static Page<IncidentRow> page(Handle handle, IncidentQuery query, List<String> ids) {
        Map<String, IncidentRow> rows = new HashMap<>();
        InLists.each(
                ids,
                some -> handle.createQuery("SELECT * FROM incident WHERE id IN (<ids>)")
                        .bindList("ids", some)
                        .map((rs, c) -> row(rs))
                        .forEach(row -> rows.put(row.id(), row)));
        List<IncidentRow> shown = ids.stream()
                .limit(query.limit())
                .map(rows::get)
                .filter(Objects::nonNull)
                .toList();
        boolean more = ids.size() > query.limit() && !shown.isEmpty();
        return new Page<>(shown, more ? Optional.of(cursor(shown.getLast(), query.order())) : Optional.empty());
    }

    /** Where a cursor is among the columns that are held. */
    static Columns.After after(String cursor, Order order) {
        List<String> parts = cursor(cursor);
        try {
            String value = parts.get(0);
            long at = order != Order.HAPPENED ? Long.parseLong(value) : value.isEmpty() ? 0 : Cells.day(value);
            return new Columns.After(at, Cells.number(parts.get(1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no cursor of ours: '" + cursor + "'", e);
        }
    }

    private static String cursor(IncidentRow last, Order order) {
        String at = switch (order) {
            case HAPPENED -> last.day().orElse("");
            case CHANGED -> Long.toString(last.lastChange());
            case REPORTED -> Long.toString(last.firstReported().toEpochMilli());
            case KILLED -> last.killed().orElse(-1).toString();
        };
        return encoded(at + "|" + last.id());
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cursor(String cursor) {
        String[] parts = decoded(cursor).split("\\|", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no cursor of ours: '" + cursor + "'");
        }
        return List.of(parts);
    }

    static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no cursor of ours: '" + cursor + "'", e);
        }
    }

    static Facets facets(Handle handle, IncidentQuery query) {
        Lists lists = new Lists(query, false);
        long total = lists.query(handle, "SELECT COUNT(*) FROM incident" + lists.condition())
                .mapTo(Long.class)
                .one();
        return new Facets(
                total,
                lists.counts(handle, "kind"),
                lists.counts(handle, "country"),
                lists.counts(handle, "status"),
                lists.counts(handle, "SUBSTR(day, 1, 7)"));
    }

    private Map<String, Long> counts(Handle handle, String by) {
        Map<String, Long> counts = new LinkedHashMap<>();
        query(
                        handle,
                        "SELECT " + by + " AS value, COUNT(*) AS n FROM incident" + condition()
                                + " GROUP BY 1 ORDER BY n DESC, value")
                .map((rs, c) -> Map.entry(Optional.ofNullable(rs.getString(1)), rs.getLong(2)))
                .forEach(it -> it.getKey().ifPresent(value -> counts.put(value, it.getValue())));
        return counts;
    }

    static IncidentRow row(ResultSet rs) throws SQLException {
        return new IncidentRow(
                rs.getString("id"),
                rs.getInt("revision"),
                word(IncidentKind.class, rs.getString("kind")),
                word(Stage.class, rs.getString("stage")),
                word(Status.class, rs.getString("status")),
                text(rs, "day"),
                text(rs, "last_day"),
                text(rs, "place"),
                text(rs, "country"),
                text(rs, "admin1"),
                degrees(rs, "latitude"),
                degrees(rs, "longitude"),
                number(rs, "radius"),
                number(rs, "killed"),
                number(rs, "injured"),
                text(rs, "title"),
                rs.getString("responsibility"),
                rs.getInt("reports"),
                rs.getInt("groups"),
                Instant.ofEpochMilli(rs.getLong("first_reported")),
                Instant.ofEpochMilli(rs.getLong("last_reported")),
                rs.getLong("last_change"));
    }

    private static <E extends Enum<E>> E word(Class<E> of, String word) {
        for (E constant : of.getEnumConstants()) {
            if (constant.toString().equals(word)) {
                return constant;
            }
        }
        throw new IllegalStateException("the database has a word of another version: " + word);
    }

    private static Optional<String> text(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column));
    }

    private static Optional<Integer> number(ResultSet rs, String column) throws SQLException {
        int number = rs.getInt(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<Double> degrees(ResultSet rs, String column) throws SQLException {
        double degrees = rs.getDouble(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(degrees);
    }
}
