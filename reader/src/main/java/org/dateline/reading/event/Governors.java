package org.dateline.reading.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of {@code governors.tsv}. */
final class Governors {
    private final Map<String, Status> table = new HashMap<>();

    static Governors load() {
        Governors governors = new Governors();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Governors.class.getResourceAsStream("governors.tsv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(governors::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return governors;
    }

    private void add(String line) {
        String[] cells = line.split("\t");
        Status status = Status.valueOf(cells[0].toUpperCase(Locale.ROOT));
        for (String lemma : cells[2].split(",")) {
            table.put(cells[1] + " " + lemma, status);
        }
    }

    Optional<Status> findVerb(String lemma) {
        return Optional.ofNullable(table.get("verb " + lemma));
    }

    /** "Failed to explode", "aims to attack": only what hangs on the verb as its goal, not "the attack was aimed at". */
    Optional<Status> findGoal(String lemma) {
        return Optional.ofNullable(table.get("goal " + lemma));
    }

    Optional<Status> findNoun(String lemma) {
        return Optional.ofNullable(table.get("noun " + lemma));
    }

    Optional<Status> findModifier(String lemma) {
        return Optional.ofNullable(table.get("mod " + lemma));
    }
}
