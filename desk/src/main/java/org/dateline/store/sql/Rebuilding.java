package org.dateline.store.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.match.Kin;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.Rebuilt;
import org.dateline.store.sql.Changes.Cause;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;

/**
 * Derives everything again, in one transaction: first who belongs together, report after report, then the records. What comes out as
 * it was is told as no change.
 */
final class Rebuilding {
    private static final int AT_ONCE = 200;
    private static final Cause CAUSE = new Cause("reports", "rebuilt");
    private static final TypeReference<LinkedHashMap<String, Object>> TOLD = new TypeReference<>() {};

    private final Handle handle;
    private final Reports reports;
    private final Kin kin;
    private final Changes changes;

    Rebuilding(Handle handle, Reports reports, Kin kin, Changes changes) {
        this.handle = handle;
        this.reports = reports;
        this.kin = kin;
        this.changes = changes;
    }

    Rebuilt run() {
        handle.execute("CREATE TEMPORARY TABLE was AS SELECT id, digest, fields, last_change FROM incident");
        handle.execute("CREATE INDEX was_id ON was (id)");
        List.of("telling", "block", "incident", "gone", "profile")
                .forEach(table -> handle.execute("DELETE FROM " + table));
        reports.forget();
        List<Long> numbers = handle.createQuery("SELECT number FROM report ORDER BY number")
                .mapTo(Long.class)
                .list();
        draft(numbers);
        List<Long> hoods = handle.createQuery("SELECT DISTINCT hood FROM telling ORDER BY hood")
                .mapTo(Long.class)
                .list();
        new Derivation(handle, reports, kin, changes.silent()).settleAll(hoods, group -> CAUSE);
        long changed = tell();
        Held.stirAll(handle);
        handle.execute("DROP TABLE was");
        return new Rebuilt(numbers.size(), count("SELECT COUNT(*) FROM incident"), changed);
    }

    private void draft(List<Long> numbers) {
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            List<Long> some = numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE));
            Map<Long, Kept> known = reports.load(handle, some);
            known.values().forEach(kept -> Profiles.put(handle, kept));
            new Derivation(handle, reports, kin, changes.silent(), true)
                    .add(some.stream().map(known::get).toList(), group -> CAUSE);
        }
        List<Long> judgements = handle.createQuery(
                        "SELECT j.number FROM judgement j LEFT JOIN judgement u ON u.undoes = j.number"
                                + " WHERE j.undoes IS NULL AND u.number IS NULL ORDER BY j.number")
                .mapTo(Long.class)
                .list();
        for (long judgement : judgements) {
            new Derivation(handle, reports, kin, changes.silent(), true)
                    .judge(Judgements.reports(handle, judgement), group -> CAUSE);
        }
    }

    /** Keeps the numbers of old changes where there is none, and tells the others; how many those are. */
    private long tell() {
        record Differing(String id, Optional<String> before, Optional<String> after) {}
        handle.execute("UPDATE incident SET last_change = (SELECT w.last_change FROM was w WHERE w.id = incident.id)"
                + " WHERE id IN (SELECT id FROM was)");
        List<Differing> differing = handle.createQuery(
                        "SELECT i.id, w.fields, i.fields FROM incident i LEFT JOIN was w ON w.id = i.id"
                                + " WHERE w.id IS NULL OR w.fields <> i.fields UNION ALL"
                                + " SELECT w.id, w.fields, NULL FROM was w LEFT JOIN incident i ON i.id = w.id WHERE i.id IS NULL ORDER BY 1")
                .map((rs, c) -> new Differing(
                        rs.getString(1), Optional.ofNullable(rs.getString(2)), Optional.ofNullable(rs.getString(3))))
                .list();
        for (Differing it : differing) {
            if (it.before().isEmpty() || it.after().isEmpty()) {
                changes.standing(it.id(), it.before().map(b -> "live"), new Incidents(handle).standing(it.id()), CAUSE);
            }
            if (it.after().isPresent()) {
                changes.between(it.id(), told(it.before()), told(it.after()), CAUSE);
                handle.createUpdate("UPDATE incident SET last_change = :last WHERE id = :id")
                        .bind("last", changes.last())
                        .bind("id", it.id())
                        .execute();
            }
        }
        return differing.size();
    }

    private static Map<String, Object> told(Optional<String> json) {
        return json.<Map<String, Object>>map(it -> ReadingJson.recordMapper().readValue(it, TOLD))
                .orElse(Map.of());
    }

    private long count(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
