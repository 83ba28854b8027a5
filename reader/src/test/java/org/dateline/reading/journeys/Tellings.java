package org.dateline.reading.journeys;

import static org.dateline.reading.journeys.Expectation.any;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.ContextItem;
import org.dateline.reading.record.Development;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ResponsibilityClaim;

/** What lines of responsibility, developments, open questions and background expect: kind; words; who says so. */
final class Tellings {
    private Tellings() {}

    static Expectation responsibility(String line) {
        Wanted status = new Wanted(line);
        return new Expectation(
                "responsibility",
                "responsibility " + line,
                seen -> seen.incident()
                        .map(incident -> incident.responsibility().status())
                        .filter(read -> !status.isWord(read))
                        .map(read -> "read " + read)
                        .or(() -> seen.incident().isPresent() ? Optional.empty() : Optional.of("no incident")));
    }

    static Expectation claim(String line) {
        String[] parts = line.split(";");
        Wanted by = new Wanted(parts[0].strip());
        Wanted stance = new Wanted(parts[1].strip());
        return any(
                "claim",
                by.text() + " " + stance.text(),
                seen -> seen.incident().map(i -> i.responsibility().claims()).orElse(List.of()),
                claim -> by.names(claim.by()) && stance.isWord(claim.stance()),
                Tellings::words);
    }

    static Expectation development(String line) {
        Said said = Said.of(line);
        return any(
                "development",
                "development " + said.name(),
                Seen::developments,
                d -> said.is(d.kind(), d.text(), d.attribution())
                        && said.status()
                                .map(s -> s.equals(d.status().toString()))
                                .orElse(true),
                Tellings::words);
    }

    static Expectation question(String line) {
        Said said = Said.of(line);
        return any(
                "question",
                "question " + said.name(),
                Seen::questions,
                q -> said.is(q.about(), q.text(), q.attribution()),
                q -> q.about() + " '" + q.text() + "'");
    }

    static Expectation context(String line) {
        Said said = Said.of(line);
        return any(
                "context",
                "context " + said.name(),
                seen -> seen.reading().context(),
                c -> said.is(c.kind(), c.text(), Optional.empty()),
                Tellings::words);
    }

    static Expectation statement(String line) {
        String[] parts = line.split(";");
        Wanted speaker = new Wanted(parts[0].strip());
        Wanted words = new Wanted(parts[1].strip());
        return any(
                "statement",
                "statement of " + speaker.text() + ": " + words.text(),
                seen -> seen.reading().statements(),
                s -> speaker.halfLike(s.attribution().speaker()) && words.halfIn(s.text()),
                s -> s.attribution().speaker() + ": " + s.text());
    }

    static Expectation credit(String name) {
        return any("credit", "credit " + name, seen -> seen.reading().report().credits(), name::equals, read -> read);
    }

    /** {@code Sunday 2024-08-04}: a time that is mentioned, whether or not an incident uses it. */
    static Expectation time(String line) {
        int space = line.lastIndexOf(' ');
        return any(
                "time",
                "time " + line,
                seen -> seen.reading().mentions(),
                m -> m.text().equals(line.substring(0, space))
                        && m.value().toString().contains(line.substring(space + 1)),
                m -> m.kind() + " " + m.text());
    }

    /** Words of the page around the report stand in no field. */
    static Expectation nowhere(String words) {
        return new Expectation("nowhere", "nowhere " + words, seen -> {
            Reading reading = seen.reading();
            String fields = "" + reading.incidents() + reading.statements() + reading.context() + reading.mentions();
            return fields.contains(words) ? Optional.of("it is in a field") : Optional.empty();
        });
    }

    private static String words(ResponsibilityClaim claim) {
        return claim.by() + " " + claim.stance();
    }

    private static String words(ContextItem item) {
        return item.kind() + " '" + item.text() + "'";
    }

    private static String words(Development development) {
        return development.kind() + " " + development.status() + " '" + development.text() + "'"
                + development.attribution().map(a -> " by " + a.speaker()).orElse("");
    }

    /** The kind, the words that must be in the text, who says so, and how far it is. */
    private record Said(Wanted kind, Wanted words, Optional<Wanted> speaker, Optional<String> status) {
        static Said of(String line) {
            List<String> parts = Stream.of(line.split(";")).map(String::strip).toList();
            List<String> extras = parts.subList(2, parts.size());
            return new Said(
                    new Wanted(parts.get(0)),
                    new Wanted(parts.get(1)),
                    extras.stream()
                            .filter(e -> e.startsWith("by "))
                            .map(e -> new Wanted(e.substring(3)))
                            .findFirst(),
                    extras.stream().filter(e -> !e.startsWith("by ")).findFirst());
        }

        String name() {
            return kind.text() + ": " + words.text()
                    + speaker.map(s -> ", by " + s.text()).orElse("")
                    + status.map(s -> ", " + s).orElse("");
        }

        boolean is(Object readKind, String text, Optional<Attribution> by) {
            return kind.isWord(readKind)
                    && words.halfIn(text)
                    && speaker.map(s -> by.filter(a -> s.halfLike(a.speaker())).isPresent())
                            .orElse(true);
        }
    }
}
