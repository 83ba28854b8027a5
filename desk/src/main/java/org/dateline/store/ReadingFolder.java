package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Sha256;
import tools.jackson.core.JacksonException;

/**
 * Readings in a folder, one file each, in the order in which they came. May be shared by threads.
 *
 * <pre>{@code
 * ReadingFolder folder = ReadingFolder.open(Path.of("data"));
 * String id = folder.keep(reading);
 * folder.find(id);
 * }</pre>
 */
public final class ReadingFolder {
    private static final String SUFFIX = ".reading.json";
    private static final int DIGITS = 16;

    /** A reading and the name under which it is kept. */
    public record Kept(String id, Reading reading) {}

    private final Path folder;
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    private ReadingFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, and makes it where there is none.
     *
     * @throws UncheckedIOException if it cannot be made or listed
     */
    public static ReadingFolder open(Path folder) {
        ReadingFolder opened = new ReadingFolder(folder);
        try {
            Files.createDirectories(folder);
            opened.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened;
    }

    private void load() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(it -> it.toString().endsWith(SUFFIX)).toList();
        }
        record Dated(Path file, long millis) {}
        List<Dated> dated = new ArrayList<>();
        for (Path file : files) {
            dated.add(new Dated(file, Files.getLastModifiedTime(file).toMillis()));
        }
        dated.sort(Comparator.comparingLong(Dated::millis)
                .thenComparing(it -> it.file().toString()));
        for (Dated one : dated) {
            load(one.file());
        }
    }

    /** A file that somebody broke keeps nobody from the others. */
    private void load(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            readings.put(name.substring(0, name.length() - SUFFIX.length()), ReadingJson.read(Files.readString(file)));
        } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
            unreadable.add(name);
        }
    }

    /** Names of files that hold no reading. */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /**
     * Keeps a reading; a later reading of the same report takes the place of the earlier one.
     *
     * @return the id under which it can be found
     * @throws UncheckedIOException if it cannot be written
     */
    public synchronized String keep(Reading reading) {
        String id = idOf(reading.report());
        Path file = folder.resolve(id + SUFFIX);
        try {
            Path whole = Files.createTempFile(folder, id, ".part");
            Files.writeString(whole, ReadingJson.write(reading));
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        readings.put(id, reading);
        return id;
    }

    /** The reading of an id. */
    public synchronized Optional<Reading> find(String id) {
        return Optional.ofNullable(readings.get(id));
    }

    /** All readings, in the order in which they came. */
    public synchronized List<Kept> list() {
        return readings.entrySet().stream()
                .map(it -> new Kept(it.getKey(), it.getValue()))
                .toList();
    }

    private static String idOf(ReportHead report) {
        String content = report.id() + "\n" + report.title().orElse("") + "\n"
                + report.published().orElse("") + "\n" + report.sha256();
        return Sha256.of(content).substring(0, DIGITS);
    }
}
