package org.dateline.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;

/** Where the checkout is, and one reader for all tests, as loading takes longer than most of them. */
public final class Home {
    /** Root of the checkout; the build sets it, an editor starts tests in a module's folder. */
    public static final Path ROOT =
            Path.of(System.getProperty("dateline.root", "..")).toAbsolutePath().normalize();

    private Home() {}

    private static final class Loaded {
        static final Reader READER = Readers.load();
    }

    /** The shared reader. */
    public static Reader reader() {
        return Loaded.READER;
    }

    /** The example files, sorted by name. */
    public static List<Path> listExamples() {
        try (Stream<Path> files = Files.list(ROOT.resolve("examples"))) {
            return files.filter(it -> !it.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
