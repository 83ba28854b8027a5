package org.dateline.reading.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tab-separated tables beside the classes of this room; {@code #} begins a comment. */
final class TableFile {
    private TableFile() {}

    static List<String[]> rows(String name, int columns) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(TableFile.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String[] cells(String name, String line, int columns) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(name + " wants " + columns + " columns: " + line);
        }
        return cells;
    }
}
