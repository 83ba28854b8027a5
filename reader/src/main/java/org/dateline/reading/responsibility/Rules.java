package org.dateline.reading.responsibility;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.reading.record.ResponsibilityStance;

/** The tables of this room. */
record Rules(
        List<ResponsibilityRule> told,
        List<WordingRule> wordings,
        List<NoneClaimedRule> none,
        Set<String> events,
        Set<String> acts,
        Set<String> bodies) {
    private static final int TOLD_COLUMNS = 8;
    private static final int WORDING_COLUMNS = 6;
    private static final int NONE_COLUMNS = 4;

    static Rules load() {
        return new Rules(
                rows("responsibility.tsv").map(Rules::told).toList(),
                rows("wordings.tsv").map(Rules::wording).toList(),
                rows("none-claimed.tsv").map(Rules::none).toList(),
                rows("events.txt").collect(Collectors.toUnmodifiableSet()),
                rows("acts.txt").collect(Collectors.toUnmodifiableSet()),
                rows("bodies.txt").collect(Collectors.toUnmodifiableSet()));
    }

    private static WordingRule wording(String line) {
        String[] cells = cells(line, WORDING_COLUMNS);
        return new WordingRule(
                cells[0], stance(cells[1]), cells[2].equals("after"), Pattern.compile(cells[3]), cells[4], cells[5]);
    }

    private static ResponsibilityRule told(String line) {
        String[] cells = cells(line, TOLD_COLUMNS);
        return new ResponsibilityRule(
                cells[0],
                stance(cells[1]),
                Set.of(cells[2].split(",")),
                Set.of(cells[3].split(",")),
                cells[4],
                List.of(cells[5].split(",")),
                cells[6],
                cells[7]);
    }

    private static NoneClaimedRule none(String line) {
        String[] cells = cells(line, NONE_COLUMNS);
        return new NoneClaimedRule(cells[0], Pattern.compile(cells[1]), cells[2], cells[3]);
    }

    private static ResponsibilityStance stance(String word) {
        return Stream.of(ResponsibilityStance.values())
                .filter(stance -> stance.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("responsibility.tsv knows no stance " + word));
    }

    private static String[] cells(String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException("a rule of responsibility needs " + columns + " columns: " + line);
        }
        return cells;
    }

    private static Stream<String> rows(String name) {
        try (InputStream in = Rules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the reader was built without its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
