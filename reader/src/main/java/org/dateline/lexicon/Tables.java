package org.dateline.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of this room: tab-separated, {@code #} begins a comment, a cell may hold a list parted by {@code ;}. */
final class Tables {
    /** A line of a table. */
    record Row(String file, int line, List<String> cells) {
        /** A cell, empty where the line ends before it. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        List<String> list(int column) {
            return Arrays.stream(cell(column).split(";"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        IllegalStateException wrong(String what) {
            return new IllegalStateException(file + " line " + line + ": " + what);
        }
    }

    private Tables() {}

    static List<Row> rows(String file) {
        try (InputStream in = Tables.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the reader was built without its table org/dateline/lexicon/" + file);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return rows(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/lexicon/" + file, e);
        }
    }

    private static List<Row> rows(String file, List<String> lines) {
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(new Row(
                        file,
                        i + 1,
                        Arrays.stream(line.split("\t", -1)).map(String::strip).toList()));
            }
        }
        return rows;
    }
}
