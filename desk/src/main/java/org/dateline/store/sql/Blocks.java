package org.dateline.store.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.incident.match.Kin;
import org.dateline.incident.match.Profile;
import org.dateline.incident.match.Terms;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The table of days and rare words under which tellings are found, and the table of tellings. */
final class Blocks {
    private static final int MOST_HOODS = 200;
    private static final long PLACES = 4096;
    private static final String TELLINGS = " FROM block b JOIN telling t ON t.report = b.report AND t.place = b.place ";
    private final Handle handle;
    private final RareWords rareWords;

    Blocks(Handle handle, RareWords rareWords) {
        this.handle = handle;
        this.rareWords = rareWords;
    }

    /** Makes a report's tellings findable. */
    void add(Kept report, long hood) {
        PreparedBatch tellings = handle.prepareBatch("INSERT INTO telling (report, place, anchor, hood, cluster)"
                + " VALUES (:report, :place, :anchor, :hood, :cluster)");
        PreparedBatch blocks = handle.prepareBatch(
                "INSERT INTO block (key, report, place) VALUES (:key, :report, :place) ON CONFLICT DO NOTHING");
        for (int place = 0; place < report.profiles().size(); place++) {
            Profile profile = report.profiles().get(place);
            tellings.bind("report", report.number())
                    .bind("place", place)
                    .bind("anchor", profile.slot().anchor())
                    .bind("hood", hood)
                    .bind("cluster", cluster(report.number(), place))
                    .add();
            Kin.Keys keys = Kin.keys(profile);
            for (long key : Stream.concat(hashes(keys.days()).stream(), rareWords.noted(handle, keys.words()).stream())
                    .distinct()
                    .toList()) {
                blocks.bind("key", key)
                        .bind("report", report.number())
                        .bind("place", place)
                        .add();
            }
        }
        if (tellings.size() > 0) {
            tellings.execute();
        }
        if (blocks.size() > 0) {
            blocks.execute();
        }
    }

    void remove(long report) {
        handle.execute("DELETE FROM telling WHERE report = ?", report);
        handle.execute("DELETE FROM block WHERE report = ?", report);
    }

    /** A number for a cluster: that of its first telling. */
    static long cluster(long report, int place) {
        return report * PLACES + place;
    }

    /** Clusters that stand under the same days or share rare words with a telling. */
    Set<Long> candidates(Kept report, Profile profile) {
        Kin.Keys keys = Kin.keys(profile);
        Set<Long> found = new TreeSet<>();
        InLists.each(
                hashes(keys.sought()),
                part -> found.addAll(
                        clusters(handle.createQuery("SELECT DISTINCT t.cluster" + TELLINGS + "WHERE b.key IN (<keys>)")
                                .bindList("keys", part))));
        InLists.each(
                hashes(keys.soughtLater()),
                part -> found.addAll(clusters(handle.createQuery("SELECT DISTINCT t.cluster" + TELLINGS
                                + "JOIN report r ON r.number = b.report WHERE b.key IN (<keys>) AND r.stands_at >= :at")
                        .bindList("keys", part)
                        .bind("at", report.standsAt().toEpochMilli()))));
        found.addAll(sharing(keys.words()));
        return found;
    }

    /** Neighbourhoods with a telling under one of some days or months with towns, lowest first. */
    List<Long> hoodsUnder(List<String> days) {
        return handle.createQuery("SELECT DISTINCT t.hood" + TELLINGS + "WHERE b.key IN (<keys>) ORDER BY t.hood LIMIT "
                        + MOST_HOODS)
                .bindList("keys", hashes(days))
                .mapTo(Long.class)
                .list();
    }

    private static List<Long> clusters(Query query) {
        return query.mapTo(Long.class).list();
    }

    private Collection<Long> sharing(List<Long> words) {
        if (words.size() < Kin.sharedWords()) {
            return List.of();
        }
        record Hit(long key, long cluster) {}
        Map<Long, Integer> shared = new HashMap<>();
        InLists.each(
                rareWords.rare(handle, words),
                part -> handle.createQuery("SELECT DISTINCT b.key, t.cluster" + TELLINGS + "WHERE b.key IN (<keys>)")
                        .bindList("keys", part)
                        .map((rs, c) -> new Hit(rs.getLong(1), rs.getLong(2)))
                        .forEach(hit -> shared.merge(hit.cluster(), 1, Integer::sum)));
        return shared.entrySet().stream()
                .filter(it -> it.getValue() >= Kin.sharedWords())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** That two keys should meet only costs a look. */
    private static List<Long> hashes(List<String> days) {
        return days.stream().map(day -> Terms.hash("d" + day)).distinct().toList();
    }
}
