package org.dateline.reading.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.When;

/** What a {@code when:} line expects: {@code 2019-05-03 day}; choices are set apart by {@code " | "}, precisions by {@code |}. */
final class Whens {
    private final List<String[]> choices;
    private final String line;

    private Whens(String line) {
        this.line = line;
        choices = Arrays.stream(line.split(" \\| "))
                .map(choice -> choice.strip().split(" "))
                .toList();
    }

    static List<Expectation> expectations(String line) {
        Whens whens = new Whens(line);
        if (line.equals("none")) {
            return List.of();
        }
        return List.of(
                new Expectation("when", "when " + whens.dates(), seen -> whens.complaint(seen, false)),
                new Expectation("precision", "precision of " + line, seen -> whens.complaint(seen, true)));
    }

    private String dates() {
        return String.join(" or ", choices.stream().map(choice -> choice[0]).toList());
    }

    private Optional<String> complaint(Seen seen, boolean precisely) {
        Optional<When> when = seen.incident().flatMap(Incident::when);
        boolean right = choices.stream().anyMatch(choice -> fits(choice, when, precisely));
        return right
                ? Optional.empty()
                : Optional.of("read " + when.map(Whens::words).orElse("none") + ", not " + line);
    }

    private static boolean fits(String[] choice, Optional<When> when, boolean precisely) {
        if (choice[0].equals("none")) {
            return when.isEmpty();
        }
        return when.filter(read -> isDay(choice[0], read))
                .filter(read -> !precisely || choice.length < 2 || isPrecision(choice[1], read))
                .isPresent();
    }

    private static boolean isPrecision(String wanted, When read) {
        return new Wanted(wanted).isWord(read.precision());
    }

    /** A date without an hour asks for the day alone; an end that is not told is the start. */
    private static boolean isDay(String wanted, When read) {
        String[] ends = wanted.split("\\.\\.");
        String last = ends[ends.length - 1];
        String start = read.start().orElse("");
        return start.startsWith(ends[0])
                && (wanted.contains("T") || read.end().orElse(start).startsWith(last));
    }

    private static String words(When when) {
        return when.start().orElse("") + when.end().map(end -> ".." + end).orElse("") + " " + when.precision() + " ("
                + when.text() + ")";
    }
}
