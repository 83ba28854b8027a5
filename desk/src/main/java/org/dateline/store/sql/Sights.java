package org.dateline.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.incident.judge.Named;
import org.dateline.incident.match.Kin;
import org.dateline.incident.merge.Links;
import org.dateline.incident.record.Gone;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.store.Facets;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.JudgementEntry;
import org.dateline.store.Page;
import org.dateline.store.View;
import org.jdbi.v3.core.Handle;

/** Incidents as somebody looks at them: under a policy, at a moment. */
final class Sights {
    private static final int FACET_ROWS = 500;
    private static final int MONTH = 7;

    private final Handle handle;
    private final Reports reports;
    private final Kin kin;
    private final View view;
    private final Folder folder;

    Sights(Handle handle, Reports reports, Kin kin, View view) {
        this.handle = handle;
        this.reports = reports;
        this.kin = kin;
        this.view = view;
        this.folder = new Folder(view.policy());
    }

    Optional<Found> find(String id) {
        return handle.createQuery("SELECT report FROM name WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .map(report -> find(id, report));
    }

    private Found find(String id, long report) {
        Optional<Long> hood = handle.createQuery(
                        "SELECT hood FROM incident WHERE id = :id" + " UNION SELECT hood FROM gone WHERE id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findFirst();
        if (hood.isEmpty()) {
            return new Found.NotYet(id);
        }
        Seen seen = see(hood.get(), List.of(report));
        for (Named named : seen.hood().named()) {
            if (named.id().equals(id)) {
                return named.withdrawn()
                        ? new Found.Elsewhere(Gone.withdrawn(id))
                        : new Found.Live(linked(named, seen));
            }
            if (named.others().contains(id)) {
                return new Found.Elsewhere(Gone.into(id, named.id()));
            }
        }
        return view.asOf().isPresent() ? new Found.NotYet(id) : new Found.Elsewhere(Gone.withdrawn(id));
    }

    private record Seen(long number, Hood hood, Verdicts verdicts, Map<String, Kept> byKey) {}

    private List<Links.Node> nodes(Seen seen) {
        return seen.hood().named().stream()
                .filter(named -> !named.withdrawn())
                .map(named -> node(named, seen))
                .toList();
    }

    private Links.Node node(Named named, Seen seen) {
        return new Links.Node(named.id(), reports.tellings(handle, named.group(), seen.byKey()));
    }

    /**
     * The record with its links. All incidents of one report are in one neighbourhood; what an answer names, without telling of it, is
     * looked up by that name.
     */
    private IncidentRecord linked(Named named, Seen seen) {
        Links.Node from = node(named, seen);
        List<Links.Node> nodes = new ArrayList<>(nodes(seen));
        List<String> keys = Links.sought(from);
        if (!keys.isEmpty()) {
            new Blocks(handle, reports.rareWords())
                    .hoodsUnder(keys).stream()
                            .filter(hood -> hood != seen.number())
                            .forEach(hood -> nodes.addAll(nodes(see(hood, List.of()))));
        }
        return folder.fold(named, from.tellings(), seen.verdicts()).withLinks(Links.of(from, nodes));
    }

    private Seen see(long hood, List<Long> besides) {
        List<Long> numbers =
                new ArrayList<>(handle.createQuery("SELECT DISTINCT report FROM telling WHERE hood = :hood")
                        .bind("hood", hood)
                        .mapTo(Long.class)
                        .list());
        List<Kept> known = reports.load(handle, numbers).values().stream()
                .filter(kept ->
                        view.asOf().filter(moment -> !kept.outBy(moment)).isEmpty())
                .toList();
        numbers.addAll(besides);
        Verdicts verdicts = Verdicts.of(handle, numbers, this::holds);
        Map<String, Kept> byKey = known.stream().collect(Collectors.toMap(Kept::key, it -> it));
        return new Seen(hood, Hood.of(kin, known, verdicts), verdicts, byKey);
    }

    private boolean holds(JudgementEntry it) {
        return view.asOf()
                .map(moment -> !it.at().isAfter(moment)
                        && it.undone().filter(u -> !u.at().isAfter(moment)).isEmpty())
                .orElse(it.undone().isEmpty());
    }

    /** The incidents of a moment, by neighbourhood in the order in which those came in. */
    Page<IncidentRecord> page(IncidentQuery query) {
        long after = query.after().map(Lists::decoded).map(Long::parseLong).orElse(-1L);
        List<IncidentRecord> found = new ArrayList<>();
        while (found.size() < query.limit()) {
            Optional<Long> hood = nextHood(after);
            if (hood.isEmpty()) {
                return new Page<>(found, Optional.empty());
            }
            after = hood.get();
            Seen seen = see(after, List.of());
            seen.hood().named().stream()
                    .filter(named -> !named.withdrawn())
                    .map(named -> linked(named, seen))
                    .filter(record -> fits(query, record))
                    .forEach(found::add);
        }
        return new Page<>(found, Optional.of(Lists.encoded(Long.toString(after))));
    }

    /** How many incidents of a moment there are, by value; the most frequent first, as {@link Lists#facets} has them. */
    Facets facets(IncidentQuery query) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        IncidentQuery rest = query.limit(FACET_ROWS).after(Optional.empty());
        long total = 0;
        do {
            Page<IncidentRecord> page = page(rest);
            for (IncidentRecord record : page.items()) {
                IncidentRow row = Fields.row(record, 0);
                total++;
                count(counts, "kind", Optional.of(row.kind().toString()));
                count(counts, "country", row.country());
                count(counts, "status", Optional.of(row.status().toString()));
                count(counts, "month", row.day().map(day -> day.substring(0, Math.min(MONTH, day.length()))));
            }
            rest = rest.after(page.next());
        } while (rest.after().isPresent());
        return new Facets(
                total,
                sorted(counts, "kind"),
                sorted(counts, "country"),
                sorted(counts, "status"),
                sorted(counts, "month"));
    }

    private static void count(Map<String, Map<String, Long>> counts, String by, Optional<String> value) {
        value.ifPresent(it -> counts.computeIfAbsent(by, b -> new TreeMap<>()).merge(it, 1L, Long::sum));
    }

    private static Map<String, Long> sorted(Map<String, Map<String, Long>> counts, String by) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.getOrDefault(by, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    private Optional<Long> nextHood(long after) {
        return handle.createQuery("SELECT MIN(t.hood) FROM telling t JOIN report r ON r.number = t.report"
                        + " WHERE t.hood > :after AND COALESCE(r.published_at, r.arrived) <= :moment")
                .bind("after", after)
                .bind(
                        "moment",
                        view.asOf().orElse(Instant.ofEpochMilli(Long.MAX_VALUE)).toEpochMilli())
                .mapTo(Long.class)
                .findOne();
    }

    private static boolean fits(IncidentQuery query, IncidentRecord record) {
        IncidentRow row = Fields.row(record, 0);
        String words = Fields.words(record);
        return (query.kinds().isEmpty() || query.kinds().contains(row.kind()))
                && (query.countries().isEmpty()
                        || row.country().filter(query.countries()::contains).isPresent())
                && (query.statuses().isEmpty() || query.statuses().contains(row.status()))
                && (query.stages().isEmpty() || query.stages().contains(row.stage()))
                && query.among().filter(ids -> !ids.contains(row.id())).isEmpty()
                && query.leastKilled().filter(n -> row.killed().orElse(-1) < n).isEmpty()
                && isBetween(query, row)
                && isWithin(query, row)
                && query.words().stream()
                        .flatMap(it -> java.util.Arrays.stream(
                                it.toLowerCase(Locale.ROOT).strip().split("\\s+")))
                        .allMatch(words::contains);
    }

    private static boolean isBetween(IncidentQuery query, IncidentRow row) {
        String last = row.lastDay().or(row::day).orElse("");
        String first = row.day().orElse("~");
        return query.from().filter(day -> last.compareTo(day.toString()) < 0).isEmpty()
                && query.to().filter(day -> first.compareTo(day + "~") > 0).isEmpty();
    }

    private static boolean isWithin(IncidentQuery query, IncidentRow row) {
        return query.box()
                .filter(box -> row.latitude().isEmpty()
                        || row.longitude().isEmpty()
                        || !box.holds(row.latitude().get(), row.longitude().get()))
                .isEmpty();
    }
}
