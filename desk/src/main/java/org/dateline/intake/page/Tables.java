package org.dateline.intake.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables that are shipped beside the classes of this package: tab-separated, {@code #} begins a remark. */
final class Tables {
    private Tables() {}

    static List<String[]> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> checked(line.split("\t", -1), columns, name))
                .toList();
    }

    private static String[] checked(String[] row, int columns, String name) {
        if (row.length < columns) {
            throw new IllegalStateException(name + ": a row of " + row.length + " columns: " + String.join(" | ", row));
        }
        return row;
    }

    private static String text(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program was built without its file org/dateline/intake/page/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/intake/page/" + name, e);
        }
    }
}
