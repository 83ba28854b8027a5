package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.IncidentRecord;

/**
 * A table as RFC 4180 has it, in UTF-8 with a byte order mark so that spreadsheets show every script. A cell that a spreadsheet would
 * take for a formula begins with an apostrophe; numbers stay numbers.
 *
 * @param columns names, in order
 * @param rows the rows that an incident gives, each with a cell for every column
 */
record Csv(List<String> columns, Function<Row.Of, Stream<Row>> rows) implements Export {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]|^\\s|\\s$");

    Csv {
        columns = List.copyOf(columns);
    }

    @Override
    public void write(Source incidents, Heading heading, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        sink.text("\ufeff").text(line(columns));
        incidents.each(it -> rows(it, heading).forEach(row -> sink.text(line(row.cells(columns)))));
        sink.flush();
    }

    /** A table that comes from elsewhere, guarded alike. */
    static void write(List<String> columns, Stream<Row> rows, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        sink.text("\ufeff").text(line(columns));
        rows.forEach(row -> sink.text(line(row.cells(columns))));
        sink.flush();
    }

    Stream<Row> rows(IncidentRecord incident, Heading heading) {
        return rows.apply(new Row.Of(incident, heading));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String words) {
        String safe = guarded(words);
        return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** No spreadsheet runs what a stranger wrote. */
    static String guarded(String words) {
        if (words.isEmpty() || NUMBER.matcher(words).matches()) {
            return words;
        }
        String seen = words.stripLeading();
        boolean formula = "=+-@\t\r\n".indexOf(words.charAt(0)) >= 0
                || (!seen.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(seen.charAt(0)) >= 0);
        return formula ? "'" + words : words;
    }
}
