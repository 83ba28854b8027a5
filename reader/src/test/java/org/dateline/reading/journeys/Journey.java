package org.dateline.reading.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.report.Report;

/**
 * One journey: an invented report and what must be read from it.
 *
 * @param id {@code A01} to {@code A100}
 * @param incidents the lines of each incident, in order of prominence; none where the report tells of none
 * @param whole the lines of the report as a whole
 */
record Journey(String id, String title, Report report, List<Lines> incidents, Lines whole) {
    private static final String NONE = "no incident";

    /** All journeys, from simple to hard. */
    static List<Journey> list() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.getFileName().toString().matches("A\\d+_.*\\.txt"))
                    .map(Journey::read)
                    .sorted(Comparator.comparingInt(
                            journey -> Integer.parseInt(journey.id().substring(1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            return Path.of(Journey.class.getResource("known-gaps.tsv").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Journey read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static Journey parse(String content) {
        String[] halves = content.split("\n---\n");
        String[] parts = halves[0].split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        String[] name = head.getFirst().substring(2).split(" ", 2);
        List<String> told = halves[1].lines().filter(line -> !line.isBlank()).toList();
        return of(name[0], name[1], report(name[0], head, parts[1]), told);
    }

    /** A journey that is put together elsewhere: a report, and the lines of what must be read from it. */
    static Journey of(String id, String title, Report report, List<String> told) {
        List<String> lines = told.stream().filter(line -> !line.equals(NONE)).toList();
        Lines whole = new Lines(
                lines.stream().filter(line -> !line.equals("incident")).toList());
        return new Journey(id, title, report, told.contains(NONE) ? List.of() : blocks(lines), whole);
    }

    private static Report report(String id, List<String> head, String text) {
        return new Report(
                id,
                text,
                find(head, "title"),
                find(head, "published"),
                find(head, "outlet"),
                Optional.of("journeys"),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> find(List<String> head, String key) {
        return head.stream()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst();
    }

    private static List<Lines> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : lines) {
            if (line.equals("incident")) {
                blocks.add(new ArrayList<>());
            } else {
                blocks.getLast().add(line);
            }
        }
        return blocks.stream().map(Lines::new).toList();
    }
}
