package org.dateline.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.match.Kin;
import org.dateline.incident.match.ProfileBytes;
import org.jdbi.v3.core.Handle;

/**
 * The table of profiles: what of a report is compared, in one row. Derived, so a report that has no row there, or one that another
 * version of this program wrote, is profiled again from its reading.
 */
final class Profiles {
    private static final String COLUMNS = "report, key, id, version, published_at, stands_at, arrived, sha256";
    private static final String PUT =
            "INSERT INTO profile (" + COLUMNS + ", body) VALUES (:report, :key, :id, :version,"
                    + " :published_at, :stands_at, :arrived, :sha256, :body) ON CONFLICT (report) DO UPDATE SET version = excluded.version,"
                    + " body = excluded.body";
    private static final String BARE = "SELECT r.number, r.key, r.id,"
            + " (SELECT MAX(version) FROM reading WHERE report = r.number), r.published_at, r.stands_at, r.arrived, r.sha256"
            + " FROM report r WHERE r.number IN (<numbers>)";

    private final Readings readings;
    private final Kin kin;

    Profiles(Readings readings, Kin kin) {
        this.readings = readings;
        this.kin = kin;
    }

    static void put(Handle handle, Kept kept) {
        put(handle, kept, ProfileBytes.pack(kept.profiles()));
    }

    static void put(Handle handle, Kept kept, byte[] body) {
        handle.createUpdate(PUT)
                .bind("report", kept.number())
                .bind("key", kept.key())
                .bind("id", kept.id())
                .bind("version", kept.version())
                .bind(
                        "published_at",
                        kept.published().map(Instant::toEpochMilli).orElse(null))
                .bind("stands_at", kept.standsAt().toEpochMilli())
                .bind("arrived", kept.arrived().toEpochMilli())
                .bind("sha256", kept.sha256())
                .bind("body", body)
                .execute();
    }

    /** The reports of these numbers, by number. */
    Map<Long, Kept> load(Handle handle, Collection<Long> numbers) {
        Map<Long, Kept> found = new HashMap<>();
        InLists.each(numbers, part -> load(handle, part, found));
        return found;
    }

    private void load(Handle handle, List<Long> numbers, Map<Long, Kept> found) {
        handle.createQuery("SELECT " + COLUMNS + ", body FROM profile WHERE report IN (<numbers>)")
                .bindList("numbers", numbers)
                .map((rs, c) -> packed(rs))
                .forEach(kept -> kept.ifPresent(it -> found.put(it.number(), it)));
        List<Long> missing =
                numbers.stream().filter(it -> !found.containsKey(it)).distinct().toList();
        if (!missing.isEmpty()) {
            make(handle, missing).forEach(kept -> found.put(kept.number(), kept));
        }
    }

    private static Optional<Kept> packed(ResultSet rs) throws SQLException {
        Kept bare = bare(rs);
        return ProfileBytes.unpack(rs.getBytes("body")).map(bare::with);
    }

    private List<Kept> make(Handle handle, List<Long> numbers) {
        List<Kept> made = new ArrayList<>();
        handle.createQuery(BARE)
                .bindList("numbers", numbers)
                .map((rs, c) -> bare(rs))
                .forEach(bare -> made.add(bare.with(kin.profiles(readings.load(handle, bare)))));
        return made;
    }

    /** Without its profiles. */
    private static Kept bare(ResultSet rs) throws SQLException {
        long published = rs.getLong(5);
        boolean told = !rs.wasNull();
        return new Kept(
                rs.getLong(1),
                rs.getString(2),
                rs.getString(3),
                rs.getInt(4),
                Instant.ofEpochMilli(rs.getLong(6)),
                told ? Optional.of(Instant.ofEpochMilli(published)) : Optional.empty(),
                Instant.ofEpochMilli(rs.getLong(7)),
                rs.getString(8),
                List.of());
    }
}
