package org.dateline.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The invented reports that come with the program. */
public final class Examples {
    private Examples() {}

    /** Their folder, where the program runs beside it. */
    public static Optional<Path> find() {
        return Stream.of(System.getProperty("dateline.home", "."), ".", "..")
                .map(it -> Path.of(it, "examples"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> !it.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
