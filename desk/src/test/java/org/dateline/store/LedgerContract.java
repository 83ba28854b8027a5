package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.dateline.incident.IncidentJson;
import org.dateline.incident.Merging;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import org.dateline.report.Report;
import org.dateline.whole.Home;
import org.dateline.whole.Schemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What every ledger does, whatever database it is in. */
abstract class LedgerContract {
    private Ledger ledger;
    private String where;

    /** A ledger with nothing in it, that nobody else uses. */
    abstract String fresh() throws Exception;

    @BeforeEach
    void open() throws Exception {
        where = fresh();
        ledger = Ledgers.open(where);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void addAll() {
        ledger.addAll(Invented.readings().stream().map(Entry::of).toList());
    }

    private static Set<Set<String>> groups(List<IncidentRecord> records) {
        return records.stream()
                .map(it -> (Set<String>)
                        new TreeSet<>(it.reports().stream().map(ReportEntry::id).toList()))
                .collect(Collectors.toSet());
    }

    private List<IncidentRecord> records() {
        List<IncidentRecord> records = new ArrayList<>();
        ledger.eachIncident(IncidentQuery.ALL.limit(3), records::add);
        return records;
    }

    private IncidentRecord live(String id) {
        return ((Found.Live) ledger.findIncident(id, View.NOW).orElseThrow()).incident();
    }

    /** Incidents, those with the most reports first. */
    private List<String> ids() {
        return records().stream()
                .sorted((a, b) -> a.reports().size() != b.reports().size()
                        ? b.reports().size() - a.reports().size()
                        : a.id().compareTo(b.id()))
                .map(IncidentRecord::id)
                .toList();
    }

    private List<String> lines() {
        return records().stream().map(IncidentJson::write).sorted().toList();
    }

    private static JsonNode json(String text) {
        return ReadingJson.recordMapper().readTree(text);
    }

    @Test
    void theSameReportAgainAddsNothing() {
        addAll();
        Counts before = ledger.counts();
        List<Added> again =
                ledger.addAll(Invented.readings().stream().map(Entry::of).toList());
        assertThat(again).noneMatch(Added::fresh);
        assertThat(ledger.counts()).isEqualTo(before);
        assertThat(before.reports()).isEqualTo(Invented.readings().size());
        assertThat(before.incidents()).isGreaterThan(3);
    }

    @Test
    void aReportComesBackAsItWasRead() {
        Reading reading = Invented.readings().getFirst();
        Added added = ledger.add(Entry.of(reading));
        assertThat(ledger.holds(added.key())).isTrue();
        assertThat(ledger.holds(added.reportId())).isFalse();
        assertThat(ledger.findReport(added.reportId()).orElseThrow().reading()).isEqualTo(reading);
        assertThat(ledger.findReport("nobody")).isEmpty();
    }

    @Test
    void inAnyOrderTheIncidentsAreThoseOfMergingEverything() throws Exception {
        Set<Set<String>> expected =
                groups(Merging.with(Policy.BALANCED).merge(Invented.readings()).incidents());
        for (int seed = 0; seed < 4; seed++) {
            List<Reading> shuffled = new ArrayList<>(Invented.readings().subList(0, 9));
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.add(Invented.readings().get(9)); // tells no publication: where it stands depends on when it comes
            try (Ledger other = Ledgers.open(fresh())) {
                int at = 0;
                while (at < shuffled.size()) {
                    int to = Math.min(shuffled.size(), at + 1 + seed);
                    other.addAll(
                            shuffled.subList(at, to).stream().map(Entry::of).toList());
                    at = to;
                }
                List<IncidentRecord> records = new ArrayList<>();
                other.eachIncident(IncidentQuery.ALL, records::add);
                assertThat(groups(records)).isEqualTo(expected);
                assertThat(other.verify().problems()).isEmpty();
            }
        }
    }

    @Test
    void mergedAndTakenBackTheRecordsAreAsBeforeByteForByte() {
        addAll();
        List<String> before = lines();
        String one = ids().get(0);
        String other = ids().get(1);
        int reports = live(one).reports().size() + live(other).reports().size();
        Judged judged = ledger.judge(new Act.Merge(one, other), "Ana");
        assertThat(judged.incidents()).contains(one, other);
        assertThat(live(one).reports()).hasSize(reports);
        assertThat(ledger.findIncident(other, View.NOW).orElseThrow())
                .isEqualTo(new Found.Elsewhere(org.dateline.incident.record.Gone.into(other, one)));
        ledger.undo(judged.number(), "Bo");
        assertThat(lines()).isEqualTo(before);
        assertThat(ledger.listJudgementsOn(one)
                        .getFirst()
                        .undone()
                        .orElseThrow()
                        .by())
                .isEqualTo("Bo");
        assertThat(ledger.verify().problems()).isEmpty();
    }

    @Test
    void aReportSplitOffHasAnIncidentOfItsOwnAndTheIdStaysWithTheRest() {
        addAll();
        List<String> before = lines();
        String id = ids().getFirst();
        String report = live(id).reports().getFirst().id();
        Judged judged = ledger.judge(new Act.Split(id, List.of(report)), "Ana");
        assertThat(live(id).reports()).noneMatch(r -> r.id().equals(report));
        assertThat(ledger.findReport(report).orElseThrow().incidents())
                .hasSize(1)
                .doesNotContain(id);
        assertThat(ledger.rebuild().changed()).isZero();
        assertThat(ledger.verify().problems()).isEmpty();
        ledger.undo(judged.number(), "Ana");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void aReportMovedTellsOfTheOtherIncident() {
        addAll();
        List<String> before = lines();
        String from = ids().get(0);
        String to = ids().get(1);
        String report = live(from).reports().getLast().id();
        Judged judged = ledger.judge(new Act.Move(from, report, Optional.of(to)), "Ana");
        assertThat(live(to).reports()).anyMatch(r -> r.id().equals(report));
        assertThat(live(from).reports()).noneMatch(r -> r.id().equals(report));
        ledger.undo(judged.number(), "Ana");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void aCorrectionIsAClaimOfThePersonAndWinsUnderEveryPolicy() {
        addAll();
        String id = ids().getFirst();
        List<String> before = lines();
        Judged judged = ledger.judge(
                new Act.Correct(id, "casualties.killed", json("6"), Optional.of("list of the hospital")), "Ana");
        for (String policy : List.of("balanced", "conservative", "latest", "authority=Ministry")) {
            View view = View.NOW.under(Policy.parse(policy));
            IncidentRecord record = ((Found.Live) ledger.findIncident(id, view).orElseThrow()).incident();
            assertThat(record.casualties().get("killed").best()).contains(6);
            assertThat(record.claims())
                    .anyMatch(c -> c.attribution()
                            .filter(a -> a.speaker().equals("Ana"))
                            .isPresent());
            assertThat(record.claims())
                    .filteredOn(c -> c.field().equals("casualties.killed") && c.counted())
                    .extracting(c -> c.report())
                    .containsExactly("judgement " + judged.number());
            assertThat(Schemas.listErrorsOfIncident(IncidentJson.write(record))).isEmpty();
        }
        assertThat(ledger.listChangesOf(id).getLast().by()).isEqualTo("Ana");
        ledger.undo(judged.number(), "Ana");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        addAll();
        Counts before = ledger.counts();
        String id = ids().getFirst();
        assertThatThrownBy(() -> ledger.judge(new Act.Merge(id, id), "Ana")).isInstanceOf(RefusedActException.class);
        assertThatThrownBy(() -> ledger.judge(new Act.Merge(id, "inone"), "Ana"))
                .hasMessageContaining("inone");
        assertThatThrownBy(() ->
                        ledger.judge(new Act.Correct(id, "casualties.killed", json("-1"), Optional.empty()), "Ana"))
                .isInstanceOf(RefusedActException.class);
        assertThatThrownBy(() -> ledger.undo(4711, "Ana")).hasMessageContaining("4711");
        assertThat(ledger.counts()).isEqualTo(before);
    }

    @Test
    void aWithdrawnIncidentLeavesATombstone() {
        addAll();
        String id = ids().getLast();
        Judged judged = ledger.judge(new Act.Withdraw(id, Optional.empty()), "Ana");
        assertThat(ledger.findIncident(id, View.NOW).orElseThrow())
                .isEqualTo(new Found.Elsewhere(org.dateline.incident.record.Gone.withdrawn(id)));
        assertThat(ids()).doesNotContain(id);
        ledger.undo(judged.number(), "Ana");
        assertThat(ids()).contains(id);
    }

    @Test
    void repliesStandInTheRecordAndCanBeHidden() {
        addAll();
        String id = ids().getFirst();
        Judged reply = ledger.judge(new Act.Answer(id, "Not so.", Optional.of("when"), "public"), "Cy");
        assertThat(live(id).replies().getFirst().text()).isEqualTo("Not so.");
        ledger.judge(new Act.Hide(id, "r" + reply.number(), Optional.empty()), "Ana");
        assertThat(live(id).replies().getFirst().hidden()).contains(true);
        ledger.judge(new Act.Confirm(id, Optional.of("when"), Optional.empty()), "Ana");
        assertThat(live(id).changes().getLast().field()).isEqualTo("confirmed");
        assertThat(Schemas.listErrorsOfIncident(IncidentJson.write(live(id)))).isEmpty();
    }

    @Test
    void atAMomentItIsAsItWasThen() {
        addAll();
        Instant moment = Instant.parse("2024-08-06T23:00:00Z");
        Set<Set<String>> expected = groups(Merging.with(Policy.BALANCED)
                .mergeAsOf(Invented.readings().subList(0, 9), moment)
                .incidents());
        List<IncidentRecord> then = new ArrayList<>();
        ledger.eachIncident(IncidentQuery.ALL.seen(View.NOW.at(moment)), then::add);
        assertThat(groups(then)).isEqualTo(expected).isNotEmpty();
        String id = then.getFirst().id();
        assertThat(((Found.Live) ledger.findIncident(id, View.NOW.at(moment)).orElseThrow()).incident())
                .isEqualTo(then.getFirst());
        assertThat(ledger.findIncident(id, View.NOW.at(Instant.parse("2020-01-01T00:00:00Z")))
                        .orElseThrow())
                .isEqualTo(new Found.NotYet(id));
    }

    @Test
    void readAnewByALaterVersionTheDifferenceIsAChangeThatSaysSo() {
        addAll();
        Reading reading = Invented.readings().get(5);
        assertThat(ledger.listReadBefore(99, 100)).hasSize(10);
        Reading nothing = new Reading(reading.report(), List.of(), List.of(), List.of(), List.of());
        assertThat(ledger.reread(new Entry(nothing, 98)).fresh()).isTrue();
        assertThat(ledger.reread(new Entry(nothing, 98)).fresh()).isFalse();
        assertThat(ledger.listChanges(0, 10_000).getLast().because()).isEqualTo("re-read by version 98");
        assertThat(ledger.verify().problems()).isEmpty();
        ledger.reread(new Entry(reading, 99));
        assertThat(ledger.findReport(reading.report().id()).orElseThrow().incidents())
                .isNotEmpty();
        assertThat(ledger.rebuild().changed()).isZero();
    }

    @Test
    void derivedAgainNothingIsOtherwise() {
        addAll();
        ledger.judge(new Act.Merge(ids().get(0), ids().get(1)), "Ana");
        List<String> before = lines();
        long last = ledger.counts().lastChange();
        assertThat(ledger.rebuild().changed()).isZero();
        assertThat(lines()).isEqualTo(before);
        assertThat(ledger.counts().lastChange()).isEqualTo(last);
        assertThat(ledger.verify().problems()).isEmpty();
    }

    @Test
    void listsAreChosenSortedAndCutIntoPages() {
        addAll();
        List<String> seen = new ArrayList<>();
        IncidentQuery query = IncidentQuery.ALL.limit(2);
        Page<IncidentRow> page;
        do {
            page = ledger.listIncidents(query);
            page.items().forEach(row -> seen.add(row.id()));
            query = query.after(page.next());
        } while (page.next().isPresent());
        assertThat(seen).doesNotHaveDuplicates().hasSize((int) ledger.counts().incidents());
        assertThat(ledger.listIncidents(IncidentQuery.ALL.in("IQ")).items())
                .isNotEmpty()
                .allMatch(r -> r.country().orElse("").equals("IQ"));
        assertThat(ledger.listIncidents(IncidentQuery.ALL.within(new Box(38, 30, 48, 38)))
                        .items())
                .isNotEmpty();
        assertThat(ledger.listIncidents(IncidentQuery.ALL.withWords("kunduz")).items())
                .isNotEmpty();
        assertThat(ledger.listIncidents(IncidentQuery.ALL.withWords("100%_")).items())
                .isEmpty();
        assertThat(ledger.facets(IncidentQuery.ALL).total())
                .isEqualTo(ledger.counts().incidents());
        assertThatThrownBy(() -> ledger.listIncidents(IncidentQuery.ALL.after(Optional.of("%%%"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Another program holds the lists in memory, from before there was anything. */
    @Test
    void whatIsHeldInMemoryFollowsTheDatabase() throws Exception {
        try (Ledger holding = Ledgers.open(where)) {
            holding.hold();
            assertThat(holding.facets(IncidentQuery.ALL).total()).isZero();
            addAll();
            listsAreAlike(holding);
            ledger.judge(new Act.Merge(ids().get(0), ids().get(1)), "Ana");
            Judged withdrawn = ledger.judge(new Act.Withdraw(ids().getLast(), Optional.empty()), "Ana");
            listsAreAlike(holding);
            ledger.undo(withdrawn.number(), "Ana");
            ledger.rebuild();
            listsAreAlike(holding);
            assertThat(holding.listIncidents(IncidentQuery.ALL.withWords("kunduz"))
                            .items())
                    .isNotEmpty();
        }
    }

    private void listsAreAlike(Ledger holding) {
        List<String> ids = ids();
        for (IncidentQuery query : List.of(
                IncidentQuery.ALL,
                IncidentQuery.ALL.in("IQ", "NG", "XX"),
                IncidentQuery.ALL.of(IncidentKind.SHELLING, IncidentKind.CAR_BOMB),
                IncidentQuery.ALL.standing(Status.SINGLE_SOURCE).at(Stage.ACCOMPLISHED),
                IncidentQuery.ALL.between(Optional.of(LocalDate.of(2024, 9, 1)), Optional.empty()),
                IncidentQuery.ALL.between(Optional.empty(), Optional.of(LocalDate.of(2024, 10, 1))),
                IncidentQuery.ALL.killedAtLeast(0),
                IncidentQuery.ALL.killedAtLeast(3),
                IncidentQuery.ALL.changedAfter(ledger.lastChange() / 2),
                IncidentQuery.ALL.within(new Box(25, -10, 50, 40)),
                IncidentQuery.ALL.within(new Box(40, -60, 20, 60)),
                IncidentQuery.ALL.among(List.of(ids.getFirst(), ids.getLast(), "nobody")))) {
            assertThat(holding.facets(query)).isEqualTo(ledger.facets(query));
            for (Order order : Order.values()) {
                assertThat(pages(holding, query.by(order))).isEqualTo(pages(ledger, query.by(order)));
            }
            assertThat(holding.spots(query, 16).stream().mapToLong(Spot::count).sum())
                    .isEqualTo(pages(ledger, query).stream()
                            .filter(it -> it.latitude().isPresent())
                            .count());
        }
    }

    /** Two at a time, so that cursors matter. */
    private static List<IncidentRow> pages(Ledger of, IncidentQuery query) {
        List<IncidentRow> rows = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<IncidentRow> page = of.listIncidents(query.limit(2).after(cursor));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }

    /** What lies together is one spot, and of a moment it is what the list of that moment has. */
    @Test
    void spotsAreWhatTheListHasOnTheMap() {
        addAll();
        List<Spot> near = ledger.spots(IncidentQuery.ALL.within(new Box(38, 30, 48, 38)), 512);
        assertThat(near).isNotEmpty();
        Spot one = near.stream().filter(it -> it.count() == 1).findFirst().orElseThrow();
        IncidentRow row = ledger.listIncidents(
                        IncidentQuery.ALL.among(List.of(one.incident().orElseThrow())))
                .items()
                .getFirst();
        assertThat(one.latitude()).isCloseTo(row.latitude().orElseThrow(), within(1e-6));
        assertThat(one.longitude()).isCloseTo(row.longitude().orElseThrow(), within(1e-6));
        assertThat(ledger.spots(IncidentQuery.ALL, 1)).anyMatch(it -> it.count() > 1);
        IncidentQuery then = IncidentQuery.ALL.seen(View.NOW.at(Instant.parse("2024-08-30T00:00:00Z")));
        assertThat(ledger.spots(then, 16).stream().mapToLong(Spot::count).sum())
                .isEqualTo(ledger.listIncidents(then.limit(100)).items().stream()
                        .filter(it -> it.latitude().isPresent())
                        .count());
    }

    @Test
    void manyWritersMakeNoIncidentTwice() throws Exception {
        List<Entry> entries =
                Invented.readings().subList(0, 9).stream().map(Entry::of).toList();
        ExecutorService writers = Executors.newFixedThreadPool(3);
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int seed = writer;
            done.add(writers.submit(() -> {
                List<Entry> mine = new ArrayList<>(entries);
                Collections.shuffle(mine, new Random(seed));
                try (Ledger own = Ledgers.open(where)) {
                    mine.forEach(own::add);
                }
            }));
        }
        for (Future<?> one : done) {
            waitFor(one);
        }
        writers.shutdown();
        assertThat(ledger.counts().reports()).isEqualTo(9);
        assertThat(groups(records()))
                .isEqualTo(groups(Merging.with(Policy.BALANCED)
                        .merge(Invented.readings().subList(0, 9))
                        .incidents()));
        assertThat(ledger.verify().problems()).isEmpty();
    }

    private static void waitFor(Future<?> future) throws InterruptedException, ExecutionException {
        future.get();
    }

    /** Of a moment, the counts are those of the list of that moment. */
    @Test
    void countsOfAMomentAreThoseOfItsList() {
        addAll();
        IncidentQuery then = IncidentQuery.ALL.seen(View.NOW.at(Instant.parse("2024-09-30T00:00:00Z")));
        List<IncidentRow> rows = ledger.listIncidents(then.limit(100)).items();
        Facets facets = ledger.facets(then);
        assertThat(facets.total())
                .isEqualTo(rows.size())
                .isLessThan(ledger.facets(IncidentQuery.ALL).total());
        assertThat(facets.months()).isNotEmpty().doesNotContainKey("2024-10");
        assertThat(facets.kinds().values().stream().mapToLong(n -> n).sum()).isEqualTo(rows.size());
        IncidentQuery now = IncidentQuery.ALL.seen(View.NOW.at(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(ledger.facets(now)).isEqualTo(ledger.facets(IncidentQuery.ALL));
    }

    /** Links are those of merging everything, within a report and where only the words of an answer name what it answers. */
    @Test
    void linksAreThoseOfMergingEverything() {
        List<Reading> readings = new ArrayList<>(Invented.readings());
        readings.add(Home.reader()
                .read(new Report(
                        "answer",
                        "U.S. forces struck a rocket depot near Abu Kamal, Syria, on August 9, killing four militants, in retaliation for the"
                                + " rocket attack on the Ain al-Asad air base, a defense official said on Saturday.",
                        Optional.of("U.S. strikes rocket depot in Syria"),
                        Optional.of("2024-08-10T10:00:00Z"),
                        Optional.of("Wire One"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("en"))));
        ledger.addAll(readings.stream().map(Entry::of).toList());
        Set<String> merged = links(Merging.with(Policy.BALANCED).merge(readings).incidents());
        assertThat(merged).isNotEmpty();
        assertThat(links(records())).isEqualTo(merged);
    }

    private static Set<String> links(List<IncidentRecord> records) {
        Set<String> links = new TreeSet<>();
        records.forEach(it -> it.links().forEach(link -> links.add(it.id() + " " + link.kind() + " " + link.to())));
        return links;
    }

    /**
     * What was acknowledged is there, whenever the program was killed, and nothing half of it. A few times in the suite; 500 times:
     * {@code mvn -pl desk -am -Dtest=SqliteLedgerTest,PostgresLedgerTest -Dsurefire.argLine="-Xmx3g -Dledger.kills=500" test}.
     */
    @Test
    void killedAtAnyMomentNothingAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        Path input = folder.resolve("readings.jsonl");
        Files.write(input, Invented.readings().stream().map(ReadingJson::write).toList());
        Random random = new Random(11);
        String killed = fresh();
        for (int kill = Integer.getInteger("ledger.kills", 2); kill > 0; kill--) {
            List<String> acknowledged = Adding.killed(killed, input, 1 + random.nextInt(8), random.nextInt(25));
            boolean full;
            try (Ledger opened = Ledgers.open(killed)) {
                assertThat(acknowledged).isNotEmpty().allMatch(opened::holds);
                assertThat(opened.verify().problems()).isEmpty();
                full = opened.counts().reports() == Invented.readings().size();
            }
            killed = full ? fresh() : killed;
        }
    }
}
