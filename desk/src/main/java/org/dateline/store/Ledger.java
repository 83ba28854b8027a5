package org.dateline.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.reading.record.Reading;

/**
 * All that is known and who said it: reports, readings and what people judged, for ever; and the incidents that follow from them.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledgers.open("dateline.db")) {
 *     Added added = ledger.add(Entry.of(reader.read(report)));
 *     ledger.listIncidents(IncidentQuery.ALL.in("IQ").limit(20)).items().forEach(row -> show(row.id()));
 *     Judged judged = ledger.judge(new Act.Merge("i0123456789ab", "icdef01234567"), "Ana");
 *     ledger.undo(judged.number(), "Ana");
 * }
 * }</pre>
 *
 * <p>Reports, readings, judgements, names of incidents and changes are only ever added to. What is derived from them (which report
 * tells of which incident, and the columns that lists are sorted by) can be dropped and made again: {@link #rebuild}.
 *
 * <p>One ledger may be shared by threads, one file or database by programs. A method that changes something returns when it is on
 * disk, whole; where it throws, nothing was changed.
 */
public interface Ledger extends AutoCloseable {

    // --- reports and readings ----------------------------------------------------------------------------------------

    /** Adds one report with its reading; the same report again adds nothing, whatever its sender calls it this time. */
    default Added add(Entry entry) {
        return addAll(List.of(entry)).getFirst();
    }

    /**
     * Adds reports with their readings in one transaction: all of them or none. Incidents are derived once, at the end, so a hundred
     * at a time cost much less than one at a time.
     *
     * @return one for each entry, in their order
     */
    List<Added> addAll(List<Entry> entries);

    /** Whether a report is here already, by the key that {@link ReportKeys} gives it; asks before the reading is made. */
    boolean holds(String reportKey);

    /** Hands on the key of every report, in no order that matters; for who means to ask after very many. */
    void eachReportKey(Consumer<String> to);

    /** A report with its latest reading, by its key, or by its id in records. */
    Optional<KeptReport> findReport(String keyOrId);

    /** The incidents that reports tell of, by their keys; for what an index found. Reports that tell of none are left out. */
    Map<String, List<String>> incidentsOf(List<String> reportKeys);

    /** Reports in the order in which they came. */
    Page<ReportRow> listReports(ReportQuery query);

    /** Hands on the latest reading of every report, in the order in which they came, without holding them all. */
    void eachReading(Consumer<Reading> to);

    /** Readings after a number in the order in which they were made, all versions; for an index that follows. */
    List<ReadingEntry> listReadings(long after, int limit);

    // --- incidents ---------------------------------------------------------------------------------------------------

    /** An incident, a redirect or a tombstone; empty for an id that was never given. */
    Optional<Found> findIncident(String id, View view);

    /** Rows for lists, maps and exports. */
    Page<IncidentRow> listIncidents(IncidentQuery query);

    /** Hands on the whole records that a query finds, page after page, without holding them all. */
    void eachIncident(IncidentQuery query, Consumer<IncidentRecord> to);

    /** How many incidents a query finds, by {@code kind}, {@code country}, {@code status} and {@code month}; for filters with counts. */
    Facets facets(IncidentQuery query);

    /**
     * What a query finds on the map: together what lies near one another.
     *
     * @param across into how many columns the query's box is parted, or the world; up to twice as many come back
     */
    List<Spot> spots(IncidentQuery query, int across);

    /**
     * Reads into memory what lists, counts and spots are chosen by, some sixty bytes an incident, for a program that will ask many
     * times; until it returns, the database itself is asked. What is held follows whatever any program writes.
     */
    void hold();

    // --- what changed ------------------------------------------------------------------------------------------------

    /** Changes after a number, oldest first; 0 begins at the beginning. Numbers rise and have gaps. */
    List<ChangeEntry> listChanges(long after, int limit);

    /** The number of the last change; 0 where nothing changed yet. */
    long lastChange();

    /** Changes of one incident, oldest first, those of ids that lead to it among them. */
    List<ChangeEntry> listChangesOf(String incident);

    /**
     * Calls after every change that this program committed, with the changes; on the thread that made them. What other programs
     * write is found by {@link #listChanges}. A full-text index keeps the number of the last change it holds, and asks for the rest
     * when it starts.
     */
    void listen(Consumer<List<ChangeEntry>> listener);

    // --- what people judge -------------------------------------------------------------------------------------------

    /**
     * Writes down what somebody judged, and derives anew what it touches.
     *
     * @param by the name of the person, shown in the record
     * @throws RefusedActException if it cannot be: an id that is none, a report that is not there, a value that does not fit
     */
    Judged judge(Act act, String by);

    /**
     * Takes a judgement back; the incidents are as if it had never been made, and both stay in the ledger.
     *
     * @throws RefusedActException if there is none of that number, or it was taken back already
     */
    Judged undo(long judgement, String by);

    /** Judgements after a number, oldest first. */
    List<JudgementEntry> listJudgements(long after, int limit);

    /** Judgements that concern an incident, oldest first, those that were taken back among them. */
    List<JudgementEntry> listJudgementsOn(String incident);

    // --- upkeep ------------------------------------------------------------------------------------------------------

    /** How much is here. */
    Counts counts();

    /** Puts a new reading of a report beside the old ones; the change that it makes says "re-read by version N". */
    Added reread(Entry entry);

    /** Reports whose latest reading is older than a version of the reader, oldest first. */
    List<KeptReport> listReadBefore(int version, int limit);

    /** Drops all that is derived and derives it again. */
    Rebuilt rebuild();

    /** Holds the ledger against itself: every hash, every reference, and whether deriving again gives what is derived. */
    Verified verify();

    @Override
    void close();
}
