package org.dateline.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import tools.jackson.core.JacksonException;

/**
 * Takes in readings, one a line, as {@code dateline read --json} wrote them.
 *
 * <pre>{@code
 * new Readings(System.in).take("readings.jsonl", readings::add, (where, why) -> err.println(where + ": " + why));
 * }</pre>
 *
 * <p>Lines that stand for a refused report are passed by; what is no reading is told to {@code refused}, and the rest is read.
 */
public final class Readings {
    /** Bytes of one line: a report of the largest size with all its mentions. */
    private static final int LINE_BYTES = 256 << 20;

    /** How {@code read --json} says that a report could not be read. */
    private static final Pattern REFUSED_REPORT =
            Pattern.compile("^\\s*\\{\\s*\"id\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"error\"");

    private final InputStream standardInput;

    public Readings(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Hands on every reading of a file.
     *
     * @param refused called with the place and the reason for what cannot be used
     */
    public void take(String file, Consumer<Reading> to, BiConsumer<String, String> refused) {
        if (file.equals(Intake.STANDARD_INPUT)) {
            takeStream(standardInput, "stdin", to, refused);
            return;
        }
        Optional<String> problem = findProblem(file);
        if (problem.isPresent()) {
            refused.accept(file, problem.get());
            return;
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            takeStream(in, file, to, refused);
        } catch (IOException e) {
            refused.accept(file, "cannot be read: " + e.getMessage());
        }
    }

    private static Optional<String> findProblem(String file) {
        try {
            Path path = Path.of(file);
            return Files.isDirectory(path)
                    ? Optional.of("is a folder; name the files in it")
                    : Intake.findProblem(path);
        } catch (InvalidPathException e) {
            return Optional.of("is no file name");
        }
    }

    private static void takeStream(
            InputStream bare, String name, Consumer<Reading> to, BiConsumer<String, String> refused) {
        Lines lines = new Lines(new BufferedInputStream(bare, 1 << 16), LINE_BYTES);
        try {
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().isBlank()) {
                    take(line.get(), name + ":" + line.get().number(), to, refused);
                }
            }
        } catch (IOException e) {
            refused.accept(name, "cannot be read: " + e.getMessage());
        }
    }

    private static void take(Lines.Line line, String where, Consumer<Reading> to, BiConsumer<String, String> refused) {
        if (line.isCut()) {
            refused.accept(where, "too long for a reading: %d MB".formatted(line.length() >> 20));
            return;
        }
        String json = Charsets.decode(line.bytes());
        try {
            to.accept(ReadingJson.read(json));
        } catch (JacksonException e) {
            if (!REFUSED_REPORT.matcher(json).find()) {
                refused.accept(where, "is no reading: " + firstLine(e.getOriginalMessage()));
            }
        }
    }

    private static String firstLine(String message) {
        String line = message == null ? "" : message.lines().findFirst().orElse("");
        return line.replaceFirst("; `DeserializationFeature.*", "");
    }
}
