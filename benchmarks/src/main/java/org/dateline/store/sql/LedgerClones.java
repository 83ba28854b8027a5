package org.dateline.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dateline.incident.match.OtherAttack;
import org.dateline.incident.match.Profile;
import org.dateline.incident.match.ProfileBytes;

/**
 * Grows a ledger quickly: {@code LedgerClones LEDGER.db INCIDENTS}.
 *
 * <p>Each report of the ledger is written down again and again as one of another attack (see {@link OtherAttack}): its rows, its packed
 * profile, its incidents, its names, one change each and the days and words under which it is found, without matching it to anything. Text and
 * reading stay as they were, as nothing reads them but a page. A word under which {@link RareWords#FULL} tellings stand is not noted any
 * more, as the ledger does. So size, density and look-ups are those of a ledger of so many incidents of one report each.
 */
public final class LedgerClones {
    private static final int IN_ONE = 2_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    /** Words of real reports, which may become those of many others; the rest stand under one attack alone. */
    private final Set<Long> shared = new HashSet<>();

    private final Map<Long, Integer> noted = new HashMap<>();
    private List<String> indexes = List.of();
    private PreparedStatement block;
    private long report;
    private long change;
    private long incidents;

    private LedgerClones(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(arguments[0]))) {
            new LedgerClones(connection).grow(Long.parseLong(arguments[1]));
        }
    }

    private void grow(long size) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = OFF");
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -1000000");
            statement.execute("PRAGMA threads = 2");
            indexes = texts("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
            for (String name : texts("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")) {
                statement.execute("DROP INDEX " + name);
            }
            statement.execute("CREATE TABLE made_block (key INTEGER, report INTEGER, place INTEGER)");
        }
        report = number("SELECT MAX(number) FROM report");
        change = number("SELECT MAX(number) FROM change");
        incidents = number("SELECT COUNT(*) FROM incident");
        connection.setAutoCommit(false);
        List<Real> all = reals();
        block = connection.prepareStatement("INSERT INTO made_block VALUES (?, ?, ?)");
        long from = System.nanoTime();
        for (long attack = report; incidents < size; attack++) {
            add(all.get((int) (attack % all.size())), new OtherAttack(attack));
            if (attack % IN_ONE == 0) {
                connection.commit();
            }
        }
        connection.commit();
        System.out.printf("%,d incidents in %.0f s%n", incidents, (System.nanoTime() - from) / 1e9);
        sort();
        System.out.printf("with indexes in %.0f s%n", (System.nanoTime() - from) / 1e9);
    }

    /** Trees that are filled in their order are filled in a tenth of the time. */
    private void sort() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT OR IGNORE INTO block SELECT key, report, place FROM made_block ORDER BY 1, 2, 3");
            statement.execute("DROP TABLE made_block");
            connection.commit();
            for (String index : indexes) {
                statement.execute(index);
                connection.commit();
            }
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            while (rs.next()) {
                texts.add(rs.getString(1));
            }
        }
        return texts;
    }

    /** A report that is there, with all rows of it. */
    private record Real(
            Map<String, Object> report,
            Map<String, Object> reading,
            Map<String, Object> profile,
            List<Map<String, Object>> tellings,
            Map<String, Map<String, Object>> incidents) {}

    private List<Real> reals() throws SQLException {
        List<Real> all = new ArrayList<>();
        for (Map<String, Object> it : rows("SELECT * FROM report ORDER BY number LIMIT 500")) {
            Object number = it.get("number");
            Map<String, Map<String, Object>> told = new LinkedHashMap<>();
            rows("SELECT * FROM incident WHERE id IN (SELECT incident FROM telling WHERE report = " + number + ")")
                    .forEach(row -> told.put((String) row.get("id"), row));
            Map<String, Object> profile =
                    rows("SELECT * FROM profile WHERE report = " + number).getFirst();
            ProfileBytes.unpack((byte[]) profile.get("body")).orElseThrow().stream()
                    .map(OtherAttack::keys)
                    .forEach(shared::addAll);
            all.add(new Real(
                    it,
                    rows("SELECT * FROM reading WHERE report = " + number).getFirst(),
                    profile,
                    rows("SELECT * FROM telling WHERE report = " + number),
                    told));
        }
        return all;
    }

    private void add(Real real, OtherAttack attack) throws SQLException {
        report++;
        String key = "%032x".formatted(report * 0x9E3779B97F4A7C15L);
        List<Profile> profiles = ProfileBytes.unpack((byte[]) real.profile().get("body")).orElseThrow().stream()
                .map(attack::of)
                .toList();
        long at = attack.day().toEpochDay() * 86_400_000L;
        insert(
                "report",
                real.report(),
                Map.of("number", report, "key", key, "id", "made-" + key, "published_at", at, "stands_at", at));
        insert("reading", real.reading(), Map.of("number", report, "report", report));
        insert(
                "profile",
                real.profile(),
                Map.of(
                        "report",
                        report,
                        "key",
                        key,
                        "id",
                        "made-" + key,
                        "published_at",
                        at,
                        "stands_at",
                        at,
                        "body",
                        ProfileBytes.pack(profiles)));
        Map<String, String> ids = new HashMap<>();
        for (Map<String, Object> telling : real.tellings()) {
            tell(real, telling, profiles, ids, attack);
        }
    }

    private void tell(
            Real real, Map<String, Object> telling, List<Profile> profiles, Map<String, String> ids, OtherAttack attack)
            throws SQLException {
        int place = ((Number) telling.get("place")).intValue();
        String was = (String) telling.get("incident");
        String id = null;
        if (was != null && real.incidents().containsKey(was)) {
            id = ids.get(was);
            if (id == null) {
                id = "i%012x".formatted(new Random(report * 31 + place).nextLong() >>> 16);
                ids.put(was, id);
                found(real.incidents().get(was), id, attack);
            }
        }
        Map<String, Object> changed =
                new HashMap<>(Map.of("report", report, "hood", report, "cluster", Blocks.cluster(report, place)));
        changed.put("incident", id);
        insert("telling", telling, changed);
        Set<Long> days = OtherAttack.days(profiles.get(place));
        for (long key : OtherAttack.keys(profiles.get(place))) {
            if (days.contains(key) || !shared.contains(key) || noted.merge(key, 1, Integer::sum) <= RareWords.FULL) {
                block.setLong(1, key);
                block.setLong(2, report);
                block.setLong(3, place);
                block.addBatch();
            }
        }
        block.executeBatch();
    }

    private void found(Map<String, Object> incident, String id, OtherAttack attack) throws SQLException {
        change++;
        incidents++;
        insert(
                "change",
                Map.of(
                        "at",
                        System.currentTimeMillis(),
                        "who",
                        "reports",
                        "field",
                        "incident",
                        "because",
                        "made",
                        "after",
                        "\"live\""),
                Map.of("number", change, "incident", id));
        insert("name", Map.of("id", id, "report", report, "telling", "-@0#0"), Map.of());
        Map<String, Object> changed = new HashMap<>(Map.of(
                "id",
                id,
                "hood",
                report,
                "digest",
                id,
                "last_change",
                change,
                "reports",
                1,
                "groups",
                1,
                "first_reported",
                attack.day().toEpochDay() * 86_400_000L,
                "last_reported",
                attack.day().toEpochDay() * 86_400_000L));
        if (incident.get("day") != null) {
            changed.put("day", attack.day().toString());
        }
        if (incident.get("country") != null) {
            changed.put("country", attack.country());
        }
        if (incident.get("latitude") != null) {
            changed.put(
                    "latitude",
                    Math.clamp(((Number) incident.get("latitude")).doubleValue() + attack.degrees(), -89, 89));
        }
        insert("incident", incident, changed);
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            return rs.getLong(1);
        }
    }

    private List<Map<String, Object>> rows(String sql) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rs.getMetaData();
            while (rs.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnName(i), rs.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void insert(String table, Map<String, Object> row, Map<String, Object> changed) throws SQLException {
        Map<String, Object> all = new java.util.TreeMap<>(row);
        all.putAll(changed);
        String names = String.join(", ", all.keySet());
        PreparedStatement statement = inserts.get(table + names);
        if (statement == null) {
            statement = connection.prepareStatement("INSERT OR IGNORE INTO " + table + " (" + names + ") VALUES ("
                    + "?, ".repeat(all.size() - 1) + "?)");
            inserts.put(table + names, statement);
        }
        int i = 1;
        for (Object value : all.values()) {
            statement.setObject(i++, value);
        }
        statement.executeUpdate();
    }
}
