package org.dateline.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.report.Report;

/**
 * Takes in files: text, HTML, JSON Lines, in the order given.
 *
 * <pre>{@code
 * new Intake(System.in).take("report.txt", arrival -> System.out.println(arrival.id()));
 * }</pre>
 *
 * <p>What cannot be read arrives all the same, and says why when it is opened; nothing stops the rest.
 */
public final class Intake {
    /** Stands for standard input where a file is asked for. */
    public static final String STANDARD_INPUT = "-";

    private static final int HEAD = 8192;

    private final InputStream standardInput;

    public Intake(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /** Hands on every report of a file; returns when the last one was handed on. */
    public void take(String file, Consumer<Arrival> to) {
        if (file.equals(STANDARD_INPUT)) {
            takeStream(standardInput, new Origin("stdin", Optional.empty()), to);
            return;
        }
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            to.accept(Arrival.refused(file, "is no file name"));
            return;
        }
        takePath(path, file, to);
    }

    /** Hands on every report of a stream that has a name but is no file of this computer. */
    public static void takeStream(InputStream in, String name, Consumer<Arrival> to) {
        takeStream(in, new Origin(name, Optional.empty()), to);
    }

    private static void takePath(Path path, String file, Consumer<Arrival> to) {
        Origin origin = new Origin(name(path, file), Optional.of(file));
        Optional<String> problem = findProblem(path);
        if (problem.isPresent()) {
            to.accept(Arrival.refused(origin.name(), problem.get()));
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            takeStream(in, origin, to);
        } catch (IOException e) {
            to.accept(Arrival.refused(origin.name(), "cannot be read: " + e.getMessage()));
        }
    }

    private static String name(Path path, String file) {
        return path.getFileName() == null ? file : path.getFileName().toString();
    }

    static Optional<String> findProblem(Path path) {
        if (!Files.exists(path)) {
            return Optional.of("no such file");
        }
        if (Files.isDirectory(path)) {
            return Optional.of("is a directory; name the files in it");
        }
        return Files.isReadable(path) ? Optional.empty() : Optional.of("may not be read by you");
    }

    private static void takeStream(InputStream bare, Origin origin, Consumer<Arrival> to) {
        try {
            BufferedInputStream in = new BufferedInputStream(bare, 1 << 16);
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            take(in, Sniff.content(head, origin.name()), origin, to);
        } catch (IOException | UncheckedIOException e) {
            to.accept(Arrival.refused(origin.name(), "cannot be read: " + e.getMessage()));
        }
    }

    private static void take(InputStream in, Sniff.Content content, Origin origin, Consumer<Arrival> to)
            throws IOException {
        switch (content) {
            case Sniff.Content.Empty() -> to.accept(Arrival.refused(origin.name(), "is empty: no text to read"));
            case Sniff.Content.Binary(String what) ->
                to.accept(Arrival.refused(origin.name(), "is " + what + ", not text, HTML or JSON Lines"));
            case Sniff.Content.Json() -> new JsonLines(origin).take(in, to);
            case Sniff.Content.Text() -> takeWhole(in, origin, bytes -> text(bytes, origin), to);
            case Sniff.Content.Page() -> takeWhole(in, origin, bytes -> Pages.report(bytes, origin), to);
        }
    }

    /** Turns the bytes of one file into a report. */
    private interface Parser {
        Report parse(byte[] bytes) throws RefusedException;
    }

    private static void takeWhole(InputStream in, Origin origin, Parser parser, Consumer<Arrival> to)
            throws IOException {
        byte[] bytes = in.readNBytes(Limits.BYTES + 1);
        if (bytes.length > Limits.BYTES) {
            long more = in.transferTo(java.io.OutputStream.nullOutputStream());
            to.accept(Arrival.refused(origin.name(), Limits.tooLarge(bytes.length + more)));
            return;
        }
        to.accept(new Arrival(origin.name(), () -> parser.parse(bytes)));
    }

    private static Report text(byte[] bytes, Origin origin) throws RefusedException {
        return origin.report(Limits.checkedText(Charsets.decode(bytes)));
    }
}
