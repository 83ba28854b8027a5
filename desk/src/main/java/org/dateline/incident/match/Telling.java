package org.dateline.incident.match;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;

/**
 * One incident as one report tells it: what is matched, and what a record is folded from.
 *
 * @param index which of the reading's incidents, from 0
 * @param order place of the report in the order of publication, from 0
 * @param arrival place of the report in the order of arrival, from 0
 */
public record Telling(Reading reading, int index, int order, int arrival) {
    private static final int FEW = 2;

    public Telling {
        if (index < 0 || index >= reading.incidents().size()) {
            throw new IllegalArgumentException("the reading has no incident " + index);
        }
    }

    public Incident told() {
        return reading.incidents().get(index);
    }

    public ReportHead report() {
        return reading.report();
    }

    /** The report's own id, as it came. */
    public String reportId() {
        return report().id();
    }

    /** Code point offset of the words that name the incident, 0 where only the title does. */
    public int anchor() {
        return told().evidence().stream()
                .filter(e -> !e.inTitle())
                .map(Evidence::first)
                .mapToInt(Span::start)
                .findFirst()
                .orElse(0);
    }

    /** What the telling is called for ever: the text's hash and the place of the incident in it. */
    public String key() {
        return key(report().sha256(), anchor(), index);
    }

    /** The same of its parts. */
    public static String key(String sha256, int anchor, int index) {
        return sha256 + "@" + anchor + "#" + index;
    }

    /** Whether both stand in one report. */
    public boolean sameReport(Telling other) {
        return order == other.order;
    }

    /** Whether the report is mainly about this, or about nothing else. */
    public boolean main() {
        return told().main() || alone();
    }

    /** Whether the report tells of no other incident. */
    public boolean alone() {
        return reading.incidents().size() == 1;
    }

    /** Whether the report tells of several incidents with figures of their own, or of many: then its words are not all about this one. */
    public boolean oneOfSeveral() {
        return places() > FEW
                || reading.incidents().stream().filter(Telling::counts).count() > 1;
    }

    /** How many places have incidents of their own, each on a day that is told. */
    private long places() {
        return reading.incidents().stream()
                .filter(it -> it.when().filter(when -> when.start().isPresent()).isPresent())
                .flatMap(it -> it.where().stream().limit(1))
                .map(Place::name)
                .distinct()
                .count();
    }

    private static boolean counts(Incident told) {
        return told.casualties().stream()
                .anyMatch(f -> f.outcome() == Outcome.KILLED
                        || f.outcome() == Outcome.INJURED
                        || f.outcome() == Outcome.KIDNAPPED);
    }

    /** All tellings of a reading. */
    public static List<Telling> of(Reading reading, int order, int arrival) {
        return IntStream.range(0, reading.incidents().size())
                .mapToObj(i -> new Telling(reading, i, order, arrival))
                .toList();
    }
}
