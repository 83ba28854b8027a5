package org.dateline.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.ChangeEntry;
import org.jdbi.v3.core.Handle;

/** The table of changes, and the changes of one transaction while they gather. */
final class Changes {
    private static final String SELECT = "SELECT number, at, incident, who, field, before, after, because FROM change ";

    private final Handle handle;
    private final Instant at;
    private final boolean silent;
    private final List<ChangeEntry> written = new ArrayList<>();

    Changes(Handle handle, Instant at) {
        this(handle, at, false);
    }

    private Changes(Handle handle, Instant at, boolean silent) {
        this.handle = handle;
        this.at = at;
        this.silent = silent;
    }

    /** Writes nothing down. */
    Changes silent() {
        return new Changes(handle, at, true);
    }

    Instant at() {
        return at;
    }

    /** Who made a change, and what made it. */
    record Cause(String by, String because) {}

    /** Writes down in what fields two states of a record differ; the number of the last change, or of the one before. */
    void between(String incident, Map<String, Object> before, Map<String, Object> after, Cause cause) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        for (String field : fields) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                add(incident, field, json(before.get(field)), json(after.get(field)), cause);
            }
        }
    }

    /** That an incident came into being, went, or leads elsewhere. */
    void standing(String incident, Optional<String> before, Optional<String> after, Cause cause) {
        if (!before.equals(after)) {
            add(incident, "incident", before.map(Changes::quoted), after.map(Changes::quoted), cause);
        }
    }

    private static Optional<String> json(Object value) {
        return Optional.ofNullable(value).map(it -> ReadingJson.recordMapper().writeValueAsString(it));
    }

    private static String quoted(String text) {
        return ReadingJson.recordMapper().writeValueAsString(text);
    }

    private void add(String incident, String field, Optional<String> before, Optional<String> after, Cause cause) {
        if (silent) {
            return;
        }
        long number = handle.createQuery("INSERT INTO change (at, incident, who, field, before, after, because)"
                        + " VALUES (:at, :incident, :who, :field, :before, :after, :because) RETURNING number")
                .bind("at", at.toEpochMilli())
                .bind("incident", incident)
                .bind("who", cause.by())
                .bind("field", field)
                .bind("before", before.orElse(null))
                .bind("after", after.orElse(null))
                .bind("because", cause.because())
                .mapTo(Long.class)
                .one();
        written.add(new ChangeEntry(number, at, incident, cause.by(), field, before, after, cause.because()));
    }

    /** What was written so far. */
    List<ChangeEntry> written() {
        return List.copyOf(written);
    }

    /** Number of the last one that was written here, else of the last there is. */
    long last() {
        return written.isEmpty()
                ? handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM change")
                        .mapTo(Long.class)
                        .one()
                : written.getLast().number();
    }

    static List<ChangeEntry> after(Handle handle, long after, int limit) {
        return handle.createQuery(SELECT + "WHERE number > :after ORDER BY number LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((rs, c) -> entry(rs))
                .list();
    }

    static List<ChangeEntry> of(Handle handle, List<String> incidents) {
        return handle.createQuery(SELECT + "WHERE incident IN (<incidents>) ORDER BY number")
                .bindList("incidents", incidents)
                .map((rs, c) -> entry(rs))
                .list();
    }

    private static ChangeEntry entry(ResultSet rs) throws SQLException {
        return new ChangeEntry(
                rs.getLong(1),
                Instant.ofEpochMilli(rs.getLong(2)),
                rs.getString(3),
                rs.getString(4),
                rs.getString(5),
                Optional.ofNullable(rs.getString(6)),
                Optional.ofNullable(rs.getString(7)),
                rs.getString(8));
    }
}
