package org.dateline.store.sql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.IncidentRow;
import org.dateline.store.sql.Changes.Cause;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;

/** The derived tables of incidents and of ids that are none any more, as the derivation writes them. */
final class Incidents {
    private static final TypeReference<LinkedHashMap<String, Object>> TOLD = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, hood, digest, revision, kind, stage, status, responsibility, day, last_day, place, country, admin1, latitude, longitude,"
                    + " radius, killed, injured, title, reports, groups, first_reported, last_reported, last_change, words, fields";
    private static final String PUT = "INSERT INTO incident (" + COLUMNS + ") VALUES (:"
            + COLUMNS.replace(" ", "").replace(",", ", :") + ") ON CONFLICT (id) DO UPDATE SET "
            + COLUMNS.replace(" ", "").substring("id,".length()).replaceAll("(\\w+)", "$1 = excluded.$1");

    private final Handle handle;

    Incidents(Handle handle) {
        this.handle = handle;
    }

    /** What is remembered of an incident's last state. */
    record Old(String digest, Map<String, Object> told) {}

    Map<String, Old> ofHood(long hood) {
        Map<String, Old> old = new LinkedHashMap<>();
        handle.createQuery("SELECT id, digest, fields FROM incident WHERE hood = :hood ORDER BY id")
                .bind("hood", hood)
                .map((rs, c) -> Map.entry(
                        rs.getString(1),
                        new Old(rs.getString(2), ReadingJson.recordMapper().readValue(rs.getString(3), TOLD))))
                .forEach(it -> old.put(it.getKey(), it.getValue()));
        return old;
    }

    /** Reports that the ids of a neighbourhood were given for, even where they tell of nothing any more. */
    List<Long> namedAfter(long hood) {
        return handle.createQuery("SELECT report FROM name WHERE id IN (SELECT id FROM incident WHERE hood = :hood"
                        + " UNION SELECT id FROM gone WHERE hood = :hood)")
                .bind("hood", hood)
                .mapTo(Long.class)
                .list();
    }

    /** {@code live}, {@code withdrawn}, {@code redirect ID}, or empty where an id is not in use. */
    Optional<String> standing(String id) {
        boolean live = handle.createQuery("SELECT COUNT(*) FROM incident WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return live
                ? Optional.of("live")
                : handle.createQuery("SELECT COALESCE(redirect, '') FROM gone WHERE id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .map(Incidents::word);
    }

    private static String word(String redirect) {
        return redirect.isEmpty() ? "withdrawn" : "redirect " + redirect;
    }

    void put(IncidentRow row, long hood, String digest, String words, Map<String, Object> told) {
        handle.execute("DELETE FROM gone WHERE id = ?", row.id());
        Held.stir(handle, row.id());
        handle.createUpdate(PUT)
                .bind("id", row.id())
                .bind("hood", hood)
                .bind("digest", digest)
                .bind("revision", row.revision())
                .bind("kind", row.kind().toString())
                .bind("stage", row.stage().toString())
                .bind("status", row.status().toString())
                .bind("responsibility", row.responsibility())
                .bind("day", row.day().orElse(null))
                .bind("last_day", row.lastDay().orElse(null))
                .bind("place", row.place().orElse(null))
                .bind("country", row.country().orElse(null))
                .bind("admin1", row.admin1().orElse(null))
                .bind("latitude", row.latitude().orElse(null))
                .bind("longitude", row.longitude().orElse(null))
                .bind("radius", row.radiusMetres().orElse(null))
                .bind("killed", row.killed().orElse(null))
                .bind("injured", row.injured().orElse(null))
                .bind("title", row.title().orElse(null))
                .bind("reports", row.reports())
                .bind("groups", row.groups())
                .bind("first_reported", row.firstReported().toEpochMilli())
                .bind("last_reported", row.lastReported().toEpochMilli())
                .bind("last_change", row.lastChange())
                .bind("words", words)
                .bind("fields", ReadingJson.recordMapper().writeValueAsString(told))
                .execute();
    }

    /** Writes down which ids of a neighbourhood are no incidents any more. */
    void leave(long hood, Map<String, Old> old, Map<String, String> gone, Changes changes, Cause cause) {
        Map<String, String> before = new HashMap<>();
        handle.createQuery("SELECT id, COALESCE(redirect, '') FROM gone WHERE hood = :hood")
                .bind("hood", hood)
                .map((rs, c) -> Map.entry(rs.getString(1), rs.getString(2)))
                .forEach(it -> before.put(it.getKey(), it.getValue()));
        Set<String> ids = new TreeSet<>(gone.keySet());
        for (String id : ids) {
            if (!gone.get(id).equals(before.get(id))) {
                Optional<String> was = old.containsKey(id)
                        ? Optional.of("live")
                        : Optional.ofNullable(before.get(id)).map(Incidents::word);
                changes.standing(id, was, Optional.of(word(gone.get(id))), cause);
                handle.execute("DELETE FROM incident WHERE id = ?", id);
                Held.stir(handle, id);
                handle.createUpdate("INSERT INTO gone (id, hood, redirect) VALUES (:id, :hood, :redirect)"
                                + " ON CONFLICT (id) DO UPDATE SET hood = excluded.hood, redirect = excluded.redirect")
                        .bind("id", id)
                        .bind("hood", hood)
                        .bind("redirect", gone.get(id).isEmpty() ? null : gone.get(id))
                        .execute();
            }
        }
    }
}
