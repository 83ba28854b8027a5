package org.dateline.store.sql;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.incident.judge.Group;
import org.dateline.incident.match.Kin;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.reading.record.Reading;
import org.dateline.store.Act;
import org.dateline.store.Added;
import org.dateline.store.Box;
import org.dateline.store.ChangeEntry;
import org.dateline.store.Counts;
import org.dateline.store.Entry;
import org.dateline.store.Facets;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Judged;
import org.dateline.store.JudgementEntry;
import org.dateline.store.KeptReport;
import org.dateline.store.Ledger;
import org.dateline.store.Page;
import org.dateline.store.ReadingEntry;
import org.dateline.store.Rebuilt;
import org.dateline.store.RefusedActException;
import org.dateline.store.ReportKeys;
import org.dateline.store.ReportQuery;
import org.dateline.store.ReportRow;
import org.dateline.store.Spot;
import org.dateline.store.Verified;
import org.dateline.store.View;
import org.dateline.store.column.Columns;
import org.dateline.store.sql.Changes.Cause;
import org.jdbi.v3.core.Handle;

/** A ledger in a database. */
final class SqlLedger implements Ledger {
    private static final int FETCHED = 10_000;

    private final Connections connections;
    private final InstantSource clock;
    private final Held held;
    private final Kin kin = Kin.shipped();
    private final Reports reports = new Reports(kin);
    private final List<Consumer<List<ChangeEntry>>> listeners = new CopyOnWriteArrayList<>();

    SqlLedger(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
        this.held = new Held(connections);
    }

    // --- writing -----------------------------------------------------------------------------------------------------

    private record Written<T>(T result, List<ChangeEntry> changes) {}

    /** Whatever goes wrong, nothing is written and nothing remembered that was not. */
    private <T> T write(BiFunction<Handle, Changes, T> work) {
        Instant now = Instant.ofEpochMilli(clock.instant().toEpochMilli());
        Written<T> written;
        try {
            written = connections.write(handle -> {
                Changes changes = new Changes(handle, now);
                T result = work.apply(handle, changes);
                return new Written<>(result, changes.written());
            });
        } catch (RuntimeException | Error e) {
            reports.forget();
            throw e;
        }
        if (!written.changes().isEmpty()) {
            listeners.forEach(it -> it.accept(written.changes()));
        }
        return written.result();
    }

    private Derivation derivation(Handle handle, Changes changes) {
        return new Derivation(handle, reports, kin, changes);
    }

    @Override
    public List<Added> addAll(List<Entry> entries) {
        List<String> keys =
                entries.stream().map(e -> ReportKeys.of(e.reading().report())).toList();
        Map<String, Reports.Ready> ready = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!ready.containsKey(keys.get(i)) && !holds(keys.get(i))) {
                ready.put(keys.get(i), reports.ready(entries.get(i)));
            }
        }
        return write((handle, changes) -> addAll(handle, changes, ready, keys));
    }

    private List<Added> addAll(Handle handle, Changes changes, Map<String, Reports.Ready> ready, List<String> keys) {
        Map<String, Kept> fresh = new HashMap<>();
        List<Kept> inOrder = new ArrayList<>();
        for (String key : keys) {
            if (ready.containsKey(key) && !fresh.containsKey(key) && !Reports.holds(handle, key)) {
                Kept kept = reports.add(handle, ready.get(key), key, changes.at());
                fresh.put(key, kept);
                inOrder.add(kept);
            }
        }
        derivation(handle, changes).add(inOrder, group -> reported(group, fresh));
        List<Added> added = new ArrayList<>();
        for (String key : keys) {
            Kept first = fresh.remove(key);
            added.add(first == null ? known(handle, key) : added(handle, first));
        }
        return added;
    }

    private static Added added(Handle handle, Kept kept) {
        return new Added(kept.key(), kept.id(), true, incidentsOf(handle, kept.number()));
    }

    private static Added known(Handle handle, String key) {
        Reports.Line line = Reports.find(handle, key).orElseThrow();
        return new Added(key, line.id(), false, incidentsOf(handle, line.number()));
    }

    /** The latest of the new reports that is in a group, else any of the new ones. */
    private static Cause reported(Group group, Map<String, Kept> fresh) {
        Optional<Kept> latest = group == null
                ? Optional.empty()
                : group.members().stream()
                        .map(m -> fresh.get(m.ref().report()))
                        .filter(it -> it != null)
                        .max(Kept.ORDER);
        return new Cause(
                "reports",
                "report "
                        + latest.or(() -> fresh.values().stream().max(Kept.ORDER))
                                .map(Kept::id)
                                .orElse("?"));
    }

    @Override
    public Added reread(Entry entry) {
        String key = ReportKeys.of(entry.reading().report());
        Reports.Ready ready = reports.ready(entry);
        return write((handle, changes) -> {
            Reports.Line line =
                    Reports.find(handle, key).orElseThrow(() -> new IllegalArgumentException("no such report: " + key));
            boolean newer = entry.readerVersion() > line.version();
            if (newer) {
                Kept kept = reports.reread(handle, line, ready, changes.at());
                Cause cause = new Cause("reader", "re-read by version " + entry.readerVersion());
                derivation(handle, changes).replace(kept, group -> cause);
            }
            return new Added(key, line.id(), newer, incidentsOf(handle, line.number()));
        });
    }

    @Override
    public Judged judge(Act act, String by) {
        if (by.isBlank()) {
            throw new RefusedActException("a judgement has somebody's name");
        }
        return write((handle, changes) -> {
            Judging.Meaning meaning = new Judging(handle, reports).meaning(act);
            long number = Judgements.add(handle, changes.at(), by, act, meaning.rulings(), meaning.concern());
            return judged(handle, changes, number, new Cause(by, "judgement " + number), number);
        });
    }

    @Override
    public Judged undo(long judgement, String by) {
        return write((handle, changes) -> {
            Judgements.Judgement it = Judgements.find(handle, judgement)
                    .orElseThrow(() -> new RefusedActException("there is no judgement " + judgement));
            it.entry().undone().ifPresent(u -> {
                throw new RefusedActException("judgement " + judgement + " was taken back already, by " + u.by());
            });
            long number = Judgements.undo(handle, changes.at(), by, it);
            return judged(handle, changes, number, new Cause(by, "undo " + judgement), judgement);
        });
    }

    private Judged judged(Handle handle, Changes changes, long number, Cause cause, long concerning) {
        derivation(handle, changes).judge(Judgements.reports(handle, concerning), group -> cause);
        return new Judged(
                number,
                changes.written().stream().map(ChangeEntry::incident).distinct().toList());
    }

    @Override
    public Rebuilt rebuild() {
        return write((handle, changes) -> new Rebuilding(handle, reports, kin, changes).run());
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    private static List<String> incidentsOf(Handle handle, long report) {
        return handle.createQuery("SELECT DISTINCT t.incident FROM telling t JOIN incident i ON i.id = t.incident"
                        + " WHERE t.report = :report ORDER BY t.incident")
                .bind("report", report)
                .mapTo(String.class)
                .list();
    }

    @Override
    public Map<String, List<String>> incidentsOf(List<String> reportKeys) {
        if (reportKeys.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> all = new HashMap<>();
        connections
                .read(handle -> handle.createQuery(
                                "SELECT DISTINCT r.key, t.incident FROM report r JOIN telling t ON t.report = r.number JOIN"
                                        + " incident i ON i.id = t.incident WHERE r.key IN (<keys>) ORDER BY t.incident")
                        .bindList("keys", reportKeys)
                        .map((rs, c) -> Map.entry(rs.getString(1), rs.getString(2)))
                        .list())
                .forEach(it -> all.computeIfAbsent(it.getKey(), key -> new ArrayList<>())
                        .add(it.getValue()));
        return all;
    }

    @Override
    public boolean holds(String reportKey) {
        return connections.read(handle -> Reports.holds(handle, reportKey));
    }

    @Override
    public void eachReportKey(Consumer<String> to) {
        connections.read(handle -> {
            handle.createQuery("SELECT key FROM report")
                    .setFetchSize(FETCHED)
                    .mapTo(String.class)
                    .forEach(to);
            return true;
        });
    }

    @Override
    public Optional<KeptReport> findReport(String keyOrId) {
        return connections.read(handle -> Reports.find(handle, keyOrId).map(line -> kept(handle, line.number())));
    }

    private KeptReport kept(Handle handle, long number) {
        Kept kept = reports.load(handle, List.of(number)).get(number);
        return new KeptReport(
                kept.key(),
                number,
                kept.arrived(),
                kept.version(),
                Readings.whole(handle, number),
                incidentsOf(handle, number));
    }

    @Override
    public Page<ReportRow> listReports(ReportQuery query) {
        return connections.read(handle -> ReportList.page(handle, query));
    }

    @Override
    public void eachReading(Consumer<Reading> to) {
        long after = 0;
        while (true) {
            long from = after;
            List<Long> numbers = connections.read(handle -> handle.createQuery(
                            "SELECT number FROM report WHERE number > :after ORDER BY number LIMIT 200")
                    .bind("after", from)
                    .mapTo(Long.class)
                    .list());
            if (numbers.isEmpty()) {
                return;
            }
            for (long number : numbers) {
                to.accept(connections.read(handle -> Readings.whole(handle, number)));
            }
            after = numbers.getLast();
        }
    }

    private <T> T see(View view, Function<Sights, T> look) {
        return connections.read(handle -> look.apply(new Sights(handle, reports, kin, view)));
    }

    @Override
    public Optional<Found> findIncident(String id, View view) {
        return see(view, sights -> sights.find(id));
    }

    @Override
    public Page<IncidentRow> listIncidents(IncidentQuery query) {
        Optional<Columns> columns = columns(query);
        if (columns.isPresent()) {
            List<String> ids = columns.get().page(query, query.after().map(it -> Lists.after(it, query.order())));
            return connections.read(handle -> Lists.page(handle, query, ids));
        }
        return throughTheDatabase(query);
    }

    private Page<IncidentRow> throughTheDatabase(IncidentQuery query) {
        if (query.view().asOf().isEmpty()) {
            return connections.read(handle -> Lists.page(handle, query));
        }
        Page<IncidentRecord> page = see(query.view(), sights -> sights.page(query));
        return new Page<>(page.items().stream().map(it -> Fields.row(it, 0)).toList(), page.next());
    }

    private Optional<Columns> columns(IncidentQuery query) {
        return Columns.answers(query) ? held.find() : Optional.empty();
    }

    @Override
    public void hold() {
        held.hold();
    }

    @Override
    public List<Spot> spots(IncidentQuery query, int across) {
        if (Columns.answers(query)) {
            held.hold();
            return held.find().orElseThrow().spots(query, across);
        }
        List<IncidentRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<IncidentRow> page =
                    throughTheDatabase(query.limit(Page.LONGEST).after(cursor));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return Held.of(rows).spots(IncidentQuery.ALL.within(query.box().orElse(Box.WORLD)), across);
    }

    @Override
    public void eachIncident(IncidentQuery query, Consumer<IncidentRecord> to) {
        Optional<String> cursor = query.after();
        do {
            IncidentQuery next = query.after(cursor);
            Page<IncidentRecord> page = query.view().asOf().isPresent()
                    ? see(query.view(), sights -> sights.page(next))
                    : whole(throughTheDatabase(next), query.view());
            page.items().forEach(to);
            cursor = page.next();
        } while (cursor.isPresent());
    }

    private Page<IncidentRecord> whole(Page<IncidentRow> rows, View view) {
        List<IncidentRecord> records = new ArrayList<>();
        for (IncidentRow row : rows.items()) {
            findIncident(row.id(), view).ifPresent(found -> {
                if (found instanceof Found.Live(IncidentRecord record)) {
                    records.add(record);
                }
            });
        }
        return new Page<>(records, rows.next());
    }

    @Override
    public Facets facets(IncidentQuery query) {
        Optional<Columns> columns = columns(query);
        if (columns.isPresent()) {
            return columns.get().facets(query);
        }
        return query.view().asOf().isEmpty()
                ? connections.read(handle -> Lists.facets(handle, query))
                : see(query.view(), sights -> sights.facets(query));
    }

    @Override
    public List<ChangeEntry> listChanges(long after, int limit) {
        return connections.read(handle -> Changes.after(handle, after, limit));
    }

    @Override
    public long lastChange() {
        return connections.read(handle -> number(handle, "SELECT COALESCE(MAX(number), 0) FROM change"));
    }

    @Override
    public List<ReadingEntry> listReadings(long after, int limit) {
        return connections.read(handle -> Readings.after(handle, after, limit));
    }

    @Override
    public List<ChangeEntry> listChangesOf(String incident) {
        return connections.read(handle -> Changes.of(handle, goingBy(handle, incident)));
    }

    private static List<String> goingBy(Handle handle, String incident) {
        List<String> ids = new ArrayList<>(List.of(incident));
        ids.addAll(handle.createQuery("SELECT id FROM gone WHERE redirect = :id")
                .bind("id", incident)
                .mapTo(String.class)
                .list());
        return ids;
    }

    @Override
    public void listen(Consumer<List<ChangeEntry>> listener) {
        listeners.add(listener);
    }

    @Override
    public List<JudgementEntry> listJudgements(long after, int limit) {
        return connections.read(handle -> Judgements.after(handle, after, limit).stream()
                .map(Judgements.Judgement::entry)
                .toList());
    }

    @Override
    public List<JudgementEntry> listJudgementsOn(String incident) {
        return connections.read(handle -> Judgements.concerning(handle, List.of(), goingBy(handle, incident)).stream()
                .map(Judgements.Judgement::entry)
                .toList());
    }

    @Override
    public Counts counts() {
        return connections.read(handle -> new Counts(
                number(handle, "SELECT COUNT(*) FROM report"),
                number(handle, "SELECT COUNT(*) FROM reading"),
                number(handle, "SELECT COUNT(*) FROM incident"),
                number(handle, "SELECT COUNT(*) FROM judgement"),
                number(handle, "SELECT COALESCE(MAX(number), 0) FROM change")));
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    @Override
    public List<KeptReport> listReadBefore(int version, int limit) {
        return connections.read(handle -> handle
                .createQuery(
                        "SELECT r.number FROM report r WHERE"
                                + " (SELECT MAX(version) FROM reading WHERE report = r.number) < :version ORDER BY r.number LIMIT :limit")
                .bind("version", version)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list()
                .stream()
                .map(number -> kept(handle, number))
                .toList());
    }

    @Override
    public Verified verify() {
        return connections.read(handle -> new Verification(handle, reports, kin).run());
    }

    @Override
    public void close() {
        connections.close();
    }
}
