package org.dateline.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.intake.format.Feeds;
import org.dateline.intake.format.Letters;
import org.dateline.intake.format.NewsMl;
import org.dateline.intake.format.Pdfs;
import org.dateline.intake.format.Unpacked;
import org.dateline.intake.format.Warcs;
import org.dateline.intake.format.Zips;
import org.dateline.report.Report;

/**
 * Takes in files and folders of them, in the order given: text, HTML, JSON Lines, feeds (RSS, Atom, JSON Feed), agencies' news (NewsML-G2,
 * NITF, ninjs), letters, web archives, PDF, word processor's documents, and archives of all these.
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
    private static final Pattern PACKED_ENDING = Pattern.compile("(?i)\\.(gz|gzip|zst|zstd)$");

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
        } else if (Files.isDirectory(path)) {
            takeFolder(path, to);
        } else {
            takeFile(path, origin, to);
        }
    }

    private static void takeFolder(Path folder, Consumer<Arrival> to) {
        try {
            List<Path> files = Folders.list(folder);
            if (files.isEmpty()) {
                to.accept(Arrival.refused(name(folder, folder.toString()), "is a folder without files"));
            }
            files.forEach(it -> takePath(it, it.toString(), to));
        } catch (IOException | UncheckedIOException e) {
            to.accept(Arrival.refused(name(folder, folder.toString()), "cannot be read: " + e.getMessage()));
        }
    }

    private static void takeFile(Path path, Origin origin, Consumer<Arrival> to) {
        try (InputStream in = Files.newInputStream(path)) {
            BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
            Sniff.Content content = Sniff.content(head(buffered), origin.name());
            if (content instanceof Sniff.Content.Zip) {
                Zips.take(path, origin, (inner, at) -> new Inner(1).take(inner, at, to), to);
            } else {
                new Inner(0).take(buffered, content, origin, to);
            }
        } catch (IOException | UncheckedIOException e) {
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
        return Files.isReadable(path) ? Optional.empty() : Optional.of("may not be read by you");
    }

    private static void takeStream(InputStream bare, Origin origin, Consumer<Arrival> to) {
        new Inner(0).take(bare, origin, to);
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }

    /**
     * What stands in so many archives.
     *
     * @param depth how many archives are around it
     */
    private record Inner(int depth) {

        void take(InputStream bare, Origin origin, Consumer<Arrival> to) {
            try {
                BufferedInputStream in = new BufferedInputStream(bare, 1 << 16);
                take(in, Sniff.content(head(in), origin.name()), origin, to);
            } catch (IOException | UncheckedIOException e) {
                to.accept(Arrival.refused(origin.name(), "cannot be read: " + e.getMessage()));
            }
        }

        private void take(InputStream in, Sniff.Content content, Origin origin, Consumer<Arrival> to)
                throws IOException {
            switch (content) {
                case Sniff.Content.Empty() -> to.accept(Arrival.refused(origin.name(), "is empty: no text to read"));
                case Sniff.Content.Binary(String what) ->
                    to.accept(
                            Arrival.refused(origin.name(), "is " + what + ", which holds no report that we can read"));
                case Sniff.Content.Json() -> new JsonLines(origin).take(in, to);
                case Sniff.Content.Letters() -> Letters.takeBox(in, origin, to);
                case Sniff.Content.Warc() -> Warcs.take(in, origin, to);
                case Sniff.Content.Zip() -> unpack(in, content, origin, to);
                case Sniff.Content.Gzip() -> unpack(in, content, origin, to);
                case Sniff.Content.Zstd() -> unpack(in, content, origin, to);
                case Sniff.Content.Text() -> opened(in, origin, bytes -> text(bytes, origin), to);
                case Sniff.Content.Pdf() -> opened(in, origin, bytes -> Pdfs.report(bytes, origin), to);
                case Sniff.Content.Page() ->
                    whole(in, origin, bytes -> Pages.take(bytes, origin, Pages.Source.UNKNOWN, to), to);
                case Sniff.Content.Feed() -> whole(in, origin, bytes -> Feeds.take(bytes, origin, to), to);
                case Sniff.Content.News() -> whole(in, origin, bytes -> NewsMl.take(bytes, origin, to), to);
                case Sniff.Content.Letter() -> whole(in, origin, bytes -> Letters.take(bytes, origin, to), to);
            }
        }

        private void unpack(InputStream in, Sniff.Content content, Origin origin, Consumer<Arrival> to)
                throws IOException {
            if (depth >= Limits.DEPTH) {
                to.accept(Arrival.refused(origin.name(), "is an archive within %d others".formatted(depth)));
                return;
            }
            Inner below = new Inner(depth + 1);
            Origin unpacked = new Origin(PACKED_ENDING.matcher(origin.name()).replaceFirst(""), origin.file());
            switch (content) {
                case Sniff.Content.Gzip() -> below.take(Unpacked.gzip(in), unpacked, to);
                case Sniff.Content.Zstd() -> below.take(Unpacked.zstd(in), unpacked, to);
                default -> Zips.take(in, origin, (inner, at) -> below.take(inner, at, to), to);
            }
        }
    }

    /** Turns the bytes of one file into a report. */
    private interface Parser {
        Report parse(byte[] bytes) throws RefusedException;
    }

    private static void opened(InputStream in, Origin origin, Parser parser, Consumer<Arrival> to) throws IOException {
        whole(in, origin, bytes -> to.accept(new Arrival(origin.name(), () -> parser.parse(bytes))), to);
    }

    private static void whole(InputStream in, Origin origin, Consumer<byte[]> taker, Consumer<Arrival> to)
            throws IOException {
        byte[] bytes = in.readNBytes(Limits.BYTES + 1);
        if (bytes.length > Limits.BYTES) {
            long more = in.transferTo(java.io.OutputStream.nullOutputStream());
            to.accept(Arrival.refused(origin.name(), Limits.tooLarge(bytes.length + more)));
            return;
        }
        taker.accept(bytes);
    }

    private static Report text(byte[] bytes, Origin origin) throws RefusedException {
        return origin.report(Limits.checkedText(Charsets.decode(bytes)));
    }
}
