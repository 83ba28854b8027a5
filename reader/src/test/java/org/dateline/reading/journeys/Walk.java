package org.dateline.reading.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.reading.Reader;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Reading;

/** Reads the report of a journey and compares: each expected incident with the one read that is most like it. */
final class Walk {
    /** Fewer points of likeness than this are chance. */
    private static final int ALIKE = 3;

    private final Journey journey;
    private final Reading reading;
    private final List<List<Expectation>> expected;
    private final List<Optional<Incident>> paired;

    Walk(Journey journey, Reader reader) {
        this.journey = journey;
        reading = reader.read(journey.report());
        expected = journey.incidents().stream().map(Lines::incident).toList();
        paired = pair();
    }

    List<Verdict> verdicts() {
        Seen whole = new Seen(reading, Optional.empty());
        Stream<Verdict> ofReport = Stream.concat(ofWhole().stream(), journey.whole().report().stream())
                .map(e -> verdict(e, whole));
        Stream<Verdict> ofIncidents = IntStream.range(0, expected.size())
                .boxed()
                .flatMap(n -> expected.get(n).stream()
                        .map(e -> expected.size() > 1 ? e.numbered(n + 1) : e)
                        .map(e -> ofIncident(e, paired.get(n))));
        return Stream.concat(ofReport, ofIncidents).toList();
    }

    private Verdict ofIncident(Expectation expectation, Optional<Incident> incident) {
        return incident.map(found -> verdict(expectation, new Seen(reading, incident)))
                .orElseGet(() -> new Verdict(
                        journey.id(), expectation.field(), expectation.name(), Optional.of("incident not found")));
    }

    private Verdict verdict(Expectation expectation, Seen seen) {
        return new Verdict(
                journey.id(),
                expectation.field(),
                expectation.name(),
                expectation.complaint().apply(seen));
    }

    private List<Expectation> ofWhole() {
        List<Expectation> list = new ArrayList<>();
        list.add(new Expectation("incidents", "incidents " + expected.size(), seen -> wrongNumber()));
        list.add(new Expectation("evidence", "evidence inside the text", seen -> wrongSpan()));
        if (!expected.isEmpty()) {
            list.add(new Expectation("main", "main incident", seen -> wrongMain()));
        }
        return list;
    }

    private Optional<String> wrongNumber() {
        List<String> maybe = journey.whole().values("maybe");
        List<Incident> counted = reading.incidents().stream()
                .filter(incident -> paired.contains(Optional.of(incident))
                        || maybe.stream().noneMatch(kind -> new Wanted(kind).isWord(incident.kind())))
                .toList();
        return counted.size() == expected.size()
                ? Optional.empty()
                : Optional.of("read " + counted.stream().map(Walk::words).toList());
    }

    private Optional<String> wrongMain() {
        Optional<Incident> first =
                reading.incidents().stream().filter(Incident::main).findFirst();
        return first.isPresent() && paired.getFirst().equals(first)
                ? Optional.empty()
                : Optional.of("read " + first.map(Walk::words).orElse("none"));
    }

    private Optional<String> wrongSpan() {
        int end = reading.report()
                .text()
                .codePointCount(0, reading.report().text().length());
        return reading.incidents().stream()
                .flatMap(incident -> incident.evidence().stream())
                .flatMap(evidence -> evidence.spans().stream())
                .filter(span -> span.start() < 0 || span.end() > end || span.start() >= span.end())
                .map(Span::toString)
                .findFirst();
    }

    private static String words(Incident incident) {
        Optional<Evidence> anchor = incident.evidence().stream().findFirst();
        return incident.kind() + " " + incident.when().flatMap(w -> w.start()).orElse("-") + " "
                + incident.where().stream().findFirst().map(Places::words).orElse("-")
                + anchor.map(e -> " at " + e.first()).orElse("");
    }

    /** Greedy: the most alike pair first, each incident once. */
    private List<Optional<Incident>> pair() {
        List<Optional<Incident>> pairs = new ArrayList<>();
        expected.forEach(lines -> pairs.add(Optional.empty()));
        List<Incident> left = new ArrayList<>(reading.incidents());
        for (Pair best = best(pairs, left); best.likeness() >= ALIKE; best = best(pairs, left)) {
            pairs.set(best.expected(), Optional.of(best.read()));
            Incident taken = best.read();
            left.removeIf(taken::equals);
        }
        return pairs;
    }

    private Pair best(List<Optional<Incident>> pairs, List<Incident> left) {
        Pair best = new Pair(-1, null, 0);
        for (int n = 0; n < pairs.size(); n++) {
            for (Incident incident : pairs.get(n).isEmpty() ? left : List.<Incident>of()) {
                int likeness = likeness(expected.get(n), incident);
                best = likeness > best.likeness() ? new Pair(n, incident, likeness) : best;
            }
        }
        return best;
    }

    private int likeness(List<Expectation> lines, Incident incident) {
        Seen seen = new Seen(reading, Optional.of(incident));
        return lines.stream()
                .filter(line -> line.holds(seen))
                .mapToInt(line -> weight(line.field()))
                .sum();
    }

    private static int weight(String field) {
        return switch (field) {
            case "kind", "when", "place" -> 2;
            case "figure", "target", "victim", "perpetrator", "weapon" -> 1;
            default -> 0;
        };
    }

    private record Pair(int expected, Incident read, int likeness) {}
}
