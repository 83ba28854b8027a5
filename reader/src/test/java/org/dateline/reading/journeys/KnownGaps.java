package org.dateline.reading.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The expectations that do not hold yet, each with the day since when it is known: {@code known-gaps.tsv}. */
record KnownGaps(Map<String, String> sinceByExpectation) {
    static final String HEAD = "journey\texpectation\tsince";

    static KnownGaps load(String list) {
        try {
            Map<String, String> gaps = new LinkedHashMap<>();
            Files.readAllLines(Journey.folder().resolve(list)).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(parts -> gaps.put(parts[0] + "\t" + parts[1], parts[2]));
            return new KnownGaps(gaps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(Verdict verdict) {
        return sinceByExpectation.containsKey(key(verdict));
    }

    /** Writes the list anew from what was read; gaps that stood in it keep their day. */
    void rewrite(Path file, List<Verdict> verdicts, LocalDate today) {
        StringBuilder list = new StringBuilder(HEAD).append('\n');
        verdicts.stream()
                .filter(verdict -> !verdict.holds())
                .map(KnownGaps::key)
                .forEach(key -> list.append(key)
                        .append('\t')
                        .append(sinceByExpectation.getOrDefault(key, today.toString()))
                        .append('\n'));
        try {
            Files.writeString(file, list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(Verdict verdict) {
        return verdict.journey() + "\t" + verdict.expectation();
    }
}
