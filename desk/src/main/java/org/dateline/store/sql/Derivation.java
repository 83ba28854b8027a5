package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.incident.judge.Group;
import org.dateline.incident.judge.Member;
import org.dateline.incident.judge.Named;
import org.dateline.incident.match.Kin;
import org.dateline.incident.match.Profile;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.store.sql.Changes.Cause;
import org.jdbi.v3.core.Handle;

/**
 * Derives incidents in one transaction: puts new reports beside those that they may have to do with, and matches each such
 * neighbourhood alone. See {@link Kin} for why that gives what matching everything would.
 */
final class Derivation {
    private final Handle handle;
    private final Reports reports;
    private final Kin kin;
    private final Changes changes;
    private final Blocks blocks;
    private final Incidents incidents;
    private final Unions hoods = new Unions();
    private final boolean draft;

    Derivation(Handle handle, Reports reports, Kin kin, Changes changes) {
        this(handle, reports, kin, changes, false);
    }

    /** As a draft it finds out who belongs together, and neither gives names nor makes records. */
    Derivation(Handle handle, Reports reports, Kin kin, Changes changes, boolean draft) {
        this.draft = draft;
        this.handle = handle;
        this.reports = reports;
        this.kin = kin;
        this.changes = changes;
        this.blocks = new Blocks(handle, reports.rareWords());
        this.incidents = new Incidents(handle);
    }

    /** A telling as the table has it. */
    private record Row(long report, int place, long hood, long cluster, Optional<String> incident) {}

    /** Puts reports in that are not there yet, and derives what they touch. */
    void add(List<Kept> fresh, Function<Group, Cause> cause) {
        fresh.forEach(report -> blocks.add(report, report.number()));
        Set<Long> touched = new TreeSet<>();
        for (Kept report : fresh) {
            if (!report.profiles().isEmpty()) {
                touched.add(report.number());
                findKin(report, report.number());
            }
        }
        settle(touched, cause);
    }

    /** Puts a report in anew that was read anew. */
    void replace(Kept report, Function<Group, Cause> cause) {
        Set<Long> touched = new TreeSet<>(hoodsOf(List.of(report.number())));
        long hood = touched.stream().findFirst().orElse(report.number());
        blocks.remove(report.number());
        blocks.add(report, hood);
        touched.add(hood);
        findKin(report, hood);
        settle(touched, cause);
    }

    /** Derives anew what some reports touch, after somebody judged; what was judged of together stays together. */
    void judge(Collection<Long> judged, Function<Group, Cause> cause) {
        Set<Long> touched = hoodsOf(judged);
        touched.forEach(hood -> hoods.unite(hood, touched.iterator().next()));
        settle(touched, cause);
    }

    /** Makes the records of neighbourhoods that are there. */
    void settleAll(Collection<Long> numbers, Function<Group, Cause> cause) {
        numbers.forEach(hood -> settle(hood, cause));
    }

    private Set<Long> hoodsOf(Collection<Long> numbers) {
        return new TreeSet<>(
                numbers.isEmpty()
                        ? List.of()
                        : handle.createQuery("SELECT DISTINCT hood FROM telling WHERE report IN (<numbers>)")
                                .bindList("numbers", List.copyOf(numbers))
                                .mapTo(Long.class)
                                .list());
    }

    // --- neighbours --------------------------------------------------------------------------------------------------

    private void findKin(Kept report, long hood) {
        for (Profile profile : report.profiles()) {
            Set<Long> candidates = blocks.candidates(report, profile);
            Map<Long, List<Row>> clusters = rows("cluster", candidates).stream()
                    .filter(row -> hoods.find(row.hood()) != hoods.find(hood))
                    .collect(Collectors.groupingBy(Row::cluster, TreeMap::new, Collectors.toList()));
            Map<Long, Kept> known = reports.load(
                    handle,
                    clusters.values().stream()
                            .flatMap(List::stream)
                            .map(Row::report)
                            .distinct()
                            .toList());
            clusters.values().stream()
                    .filter(cluster -> cluster.stream().anyMatch(row -> isNear(profile, row, known)))
                    .forEach(cluster -> hoods.unite(hood, cluster.getFirst().hood()));
        }
    }

    private boolean isNear(Profile profile, Row row, Map<Long, Kept> known) {
        List<Profile> others = known.get(row.report()).profiles();
        return row.place() < others.size() && kin.near(others.get(row.place()), profile);
    }

    private List<Row> rows(String column, Collection<Long> numbers) {
        List<Row> rows = new ArrayList<>();
        InLists.each(
                numbers,
                part -> handle.createQuery("SELECT report, place, hood, cluster, incident FROM telling WHERE " + column
                                + " IN (<numbers>)")
                        .bindList("numbers", part)
                        .map((rs, c) -> new Row(
                                rs.getLong(1),
                                rs.getInt(2),
                                rs.getLong(3),
                                rs.getLong(4),
                                Optional.ofNullable(rs.getString(5))))
                        .forEach(rows::add));
        return rows;
    }

    // --- incidents ---------------------------------------------------------------------------------------------------

    private void settle(Set<Long> touched, Function<Group, Cause> cause) {
        hoods.moved().forEach((root, moved) -> {
            for (String table : List.of("telling", "incident", "gone")) {
                handle.createUpdate("UPDATE " + table + " SET hood = :root WHERE hood IN (<moved>)")
                        .bind("root", root)
                        .bindList("moved", List.copyOf(moved))
                        .execute();
            }
        });
        touched.stream().map(hoods::find).distinct().sorted().forEach(hood -> settle(hood, cause));
    }

    private void settle(long number, Function<Group, Cause> cause) {
        List<Row> rows = rows("hood", List.of(number));
        Set<Long> numbers = rows.stream().map(Row::report).collect(Collectors.toCollection(TreeSet::new));
        Map<Long, Kept> known = reports.load(handle, numbers);
        Set<Long> judged = new TreeSet<>(numbers);
        judged.addAll(incidents.namedAfter(number));
        Verdicts verdicts = Verdicts.of(handle, judged, it -> it.undone().isEmpty());
        Hood hood = Hood.of(kin, List.copyOf(known.values()), verdicts, reports.pairs());
        Map<String, Kept> byKey = known.values().stream().collect(Collectors.toMap(Kept::key, it -> it));
        if (!draft) {
            write(number, hood, verdicts, byKey, cause);
        }
        remember(hood, rows, byKey);
    }

    private void write(
            long number, Hood hood, Verdicts verdicts, Map<String, Kept> byKey, Function<Group, Cause> cause) {
        hood.named().stream().filter(Named::fresh).forEach(it -> give(it, byKey));
        Map<String, Incidents.Old> old = incidents.ofHood(number);
        Map<String, String> gone = hood.gone(verdicts);
        for (Named named : hood.named()) {
            if (!named.withdrawn()) {
                write(named, number, verdicts, byKey, Optional.ofNullable(old.get(named.id())), cause);
            }
        }
        Cause last = hood.groups().isEmpty()
                ? cause.apply(null)
                : cause.apply(hood.groups().stream()
                        .reduce((a, b) -> later(a, b, byKey))
                        .orElseThrow());
        incidents.leave(number, old, gone, changes, last);
    }

    private static Group later(Group a, Group b, Map<String, Kept> byKey) {
        return latest(a, byKey) >= latest(b, byKey) ? a : b;
    }

    private static long latest(Group group, Map<String, Kept> byKey) {
        return group.members().stream()
                .mapToLong(m -> byKey.get(m.ref().report()).number())
                .max()
                .orElse(0);
    }

    private void give(Named named, Map<String, Kept> byKey) {
        Member first = named.group().members().getFirst();
        handle.createUpdate("INSERT INTO name (id, report, telling) VALUES (:id, :report, :telling)")
                .bind("id", named.id())
                .bind("report", byKey.get(first.ref().report()).number())
                .bind("telling", first.ref().toString())
                .execute();
    }

    private void write(
            Named named,
            long hood,
            Verdicts verdicts,
            Map<String, Kept> byKey,
            Optional<Incidents.Old> old,
            Function<Group, Cause> cause) {
        String digest = Folder.digest(named, verdicts, byKey);
        if (old.filter(it -> it.digest().equals(digest)).isPresent()) {
            return;
        }
        IncidentRecord record = Folder.BALANCED.latest(named, reports.tellings(handle, named.group(), byKey), verdicts);
        Map<String, Object> told = Fields.told(record);
        Cause because = cause.apply(named.group());
        if (old.isEmpty()) {
            changes.standing(named.id(), incidents.standing(named.id()), Optional.of("live"), because);
        }
        changes.between(named.id(), old.map(Incidents.Old::told).orElse(Map.of()), told, because);
        incidents.put(Fields.row(record, changes.last()), hood, digest, Fields.words(record), told);
    }

    /** Writes down which cluster and which incident each telling belongs to now, where it is not as before. */
    private void remember(Hood hood, List<Row> rows, Map<String, Kept> byKey) {
        Map<List<Long>, Row> before = new HashMap<>();
        rows.forEach(row -> before.put(List.of(row.report(), (long) row.place()), row));
        Map<Group, String> ids = new LinkedHashMap<>();
        hood.named().forEach(it -> ids.put(it.group(), it.id()));
        for (Group group : hood.groups()) {
            Member first = group.members().getFirst();
            long cluster = Blocks.cluster(
                    byKey.get(first.ref().report()).number(),
                    first.profile().slot().index());
            Optional<String> incident = Optional.ofNullable(ids.get(group));
            for (Member member : group.members()) {
                long report = byKey.get(member.ref().report()).number();
                Row now = new Row(report, member.profile().slot().index(), 0, cluster, incident);
                Row was = before.get(List.of(report, (long) now.place()));
                if (was == null || was.cluster() != cluster || !was.incident().equals(incident)) {
                    update(now);
                }
            }
        }
    }

    private void update(Row row) {
        handle.createUpdate("UPDATE telling SET cluster = :cluster, incident = :incident"
                        + " WHERE report = :report AND place = :place")
                .bind("cluster", row.cluster())
                .bind("incident", row.incident().orElse(null))
                .bind("report", row.report())
                .bind("place", row.place())
                .execute();
    }
}
