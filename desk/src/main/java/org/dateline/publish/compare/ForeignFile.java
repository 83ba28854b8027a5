package org.dateline.publish.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of another dataset.
 *
 * @param wrong lines that could not be understood, with the reason; no more than are worth reading
 * @param passedBy how many lines could not be understood
 */
public record ForeignFile(House house, List<Foreign> events, List<String> wrong, int passedBy) {
    /** Lines of one file. */
    static final int MOST_LINES = 500_000;

    private static final int MOST_TOLD = 20;

    public ForeignFile {
        events = List.copyOf(events);
        wrong = List.copyOf(wrong);
    }

    /** It is no file that can be compared; the message is for its owner. */
    public static final class UnknownFileException extends Exception {
        private static final long serialVersionUID = 1L;

        UnknownFileException(String message) {
            super(message);
        }
    }

    /**
     * Reads CSV in UTF-8, parted by commas, semicolons or tabs. The stream stays open.
     *
     * @throws UnknownFileException if the columns are those of none of the houses
     */
    public static ForeignFile read(InputStream in) throws UnknownFileException {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter(reader))
                    .setIgnoreEmptyLines(true)
                    .get();
            return read(CSVParser.parse(reader, format));
        } catch (IOException | UncheckedIOException e) {
            throw new UnknownFileException("It is no CSV: " + e.getMessage());
        }
    }

    /** By the first line, which the reader then stands before again, without a byte order mark. */
    private static char delimiter(BufferedReader reader) throws IOException {
        int most = 1 << 15;
        reader.mark(most);
        char[] head = new char[most];
        int length = Math.max(0, reader.read(head, 0, most));
        String line = new String(head, 0, length).lines().findFirst().orElse("");
        reader.reset();
        if (line.startsWith("\ufeff")) {
            reader.skip(1);
        }
        long commas = line.chars().filter(c -> c == ',').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        long tabs = line.chars().filter(c -> c == '\t').count();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static ForeignFile read(CSVParser parser) throws UnknownFileException {
        Map<String, Integer> columns = new HashMap<>();
        House house = null;
        List<Foreign> events = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int passedBy = 0;
        for (CSVRecord line : parser) {
            if (house == null) {
                house = house(line, columns);
                continue;
            }
            if (line.getRecordNumber() > MOST_LINES) {
                throw new UnknownFileException("It has more than " + MOST_LINES + " lines; cut it into parts.");
            }
            try {
                events.add(house.event(column -> cell(line, columns, column)));
            } catch (DateTimeException | IllegalArgumentException e) {
                passedBy++;
                if (wrong.size() < MOST_TOLD) {
                    wrong.add("line " + line.getRecordNumber() + ": " + e.getMessage());
                }
            }
        }
        if (house == null) {
            throw new UnknownFileException("It is empty.");
        }
        return new ForeignFile(house, events, wrong, passedBy);
    }

    private static House house(CSVRecord header, Map<String, Integer> columns) throws UnknownFileException {
        List<String> names =
                header.stream().map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i), i);
        }
        return House.find(names)
                .orElseThrow(() -> new UnknownFileException(
                        "Its columns are not those of ACLED, UCDP GED or the GTD. Save a workbook as CSV first."));
    }

    private static Optional<String> cell(CSVRecord line, Map<String, Integer> columns, String column) {
        Integer place = columns.get(column);
        return place == null || place >= line.size()
                ? Optional.empty()
                : Optional.of(line.get(place).strip()).filter(it -> !it.isEmpty());
    }
}
