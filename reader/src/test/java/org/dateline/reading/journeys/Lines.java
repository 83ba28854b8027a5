package org.dateline.reading.journeys;

import static org.dateline.reading.journeys.Expectation.any;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.PlaceRole;

/**
 * The words that journeys are written in: {@code key: value; value}, one expectation or a few each.
 *
 * <p>In every value {@code |} sets choices apart of which each is right, and {@code -} means that it may be missing.
 */
final class Lines {
    private final List<String[]> lines;

    Lines(List<String> block) {
        lines = block.stream().map(Lines::keyed).toList();
    }

    private static String[] keyed(String line) {
        String[] parts = line.split(": ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a line is 'key: value', not: " + line);
        }
        return parts;
    }

    List<String> values(String key) {
        return lines.stream()
                .filter(line -> line[0].equals(key))
                .map(line -> line[1].strip())
                .toList();
    }

    /** What the lines say of one incident, and what is said by leaving a line out. */
    List<Expectation> incident() {
        return Stream.of(
                        lines.stream().flatMap(line -> expectations(line[0], line[1].strip()).stream()),
                        unless("stage", stage("accomplished")),
                        unless("responsibility", Tellings.responsibility("unstated")),
                        Stream.of(Figures.nothingElse(values("figure")), Actors.nobodyElse(values("perpetrator"))))
                .flatMap(part -> part)
                .toList();
    }

    /** What the lines say of the report as a whole. */
    List<Expectation> report() {
        return Stream.of(
                        values("context").stream().map(Tellings::context),
                        values("statement").stream().map(Tellings::statement),
                        values("credit").stream().map(Tellings::credit),
                        values("time").stream().map(Tellings::time),
                        values("nowhere").stream().map(Tellings::nowhere))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Expectation> unless(String key, Expectation silent) {
        return values(key).isEmpty() ? Stream.of(silent) : Stream.empty();
    }

    private static List<Expectation> expectations(String key, String value) {
        return switch (key) {
            case "kind" -> List.of(kind(value));
            case "stage" -> List.of(stage(value));
            case "count" -> List.of(count(value));
            case "when" -> Whens.expectations(value);
            case "where" -> Places.site(value);
            case "near" -> List.of(Places.near(value));
            case "between" -> List.of(Places.between(value));
            case "never" -> List.of(Places.never(value));
            case "found-at" -> Places.other(PlaceRole.FOUND_AT, value);
            case "launch-site" -> Places.other(PlaceRole.LAUNCH_SITE, value);
            case "evacuated-to" -> Places.other(PlaceRole.EVACUATED_TO, value);
            case "figure" -> Figures.expectations(value);
            case "perpetrator" -> Actors.perpetrator(value);
            case "victim" -> Actors.victim(value);
            case "weapon" -> Things.weapon(value);
            case "target" -> Things.target(value);
            case "responsibility" -> List.of(Tellings.responsibility(value));
            case "claim" -> List.of(Tellings.claim(value));
            case "development" -> List.of(Tellings.development(value));
            case "question" -> List.of(Tellings.question(value));
            case "context", "statement", "credit", "time", "nowhere", "maybe" -> List.of();
            default -> throw new IllegalArgumentException("no journey knows the word '" + key + "'");
        };
    }

    private static Expectation kind(String value) {
        Wanted kind = new Wanted(value);
        return any(
                "kind",
                "kind " + value,
                Lines::incidents,
                i -> kind.isWord(i.kind()),
                i -> i.kind().toString());
    }

    private static Expectation stage(String value) {
        Wanted stage = new Wanted(value);
        return any(
                "stage",
                "stage " + value,
                Lines::incidents,
                i -> stage.isWord(i.stage()),
                i -> i.stage().toString());
    }

    private static Expectation count(String value) {
        Optional<Integer> count = Optional.of(Integer.parseInt(value));
        return any(
                "count",
                "count " + value,
                Lines::incidents,
                i -> i.count().equals(count),
                i -> i.count().toString());
    }

    private static List<Incident> incidents(Seen seen) {
        return seen.incident().stream().toList();
    }
}
