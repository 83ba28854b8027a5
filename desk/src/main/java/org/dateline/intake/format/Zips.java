package org.dateline.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dateline.intake.Arrival;
import org.dateline.intake.Limits;
import org.dateline.intake.Origin;

/**
 * ZIP archives: documents of a word processor, web archives (WACZ), and files of any kind that we read. Nothing is unpacked to disk
 * under a name that the archive chose.
 */
public final class Zips {
    /** Bytes of an archive that comes as a stream and has to be set down before it can be read. */
    private static final long MOST_SPOOLED = 2L << 30;

    private Zips() {}

    /** Takes one file out of an archive. */
    @FunctionalInterface
    public interface Inner {
        /** Hands on what a stream holds; the stream is closed by us. */
        void take(InputStream in, Origin origin) throws IOException;
    }

    /** Hands on every file of an archive that comes as a stream; it is set down in a temporary file meanwhile. */
    public static void take(InputStream in, Origin origin, Inner inner, Consumer<Arrival> to) throws IOException {
        Path file = Files.createTempFile("dateline", ".zip");
        try {
            try (var out = Files.newOutputStream(file)) {
                long copied = copy(in, out);
                if (copied > MOST_SPOOLED) {
                    to.accept(Arrival.refused(
                            origin.name(),
                            "is an archive of more than %d GB; name the file itself".formatted(MOST_SPOOLED >> 30)));
                    return;
                }
            }
            take(file, origin, inner, to);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static long copy(InputStream in, java.io.OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int n = in.read(buffer); n >= 0 && copied <= MOST_SPOOLED; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            copied += n;
        }
        return copied;
    }

    /** Hands on every file of an archive. */
    public static void take(Path file, Origin origin, Inner inner, Consumer<Arrival> to) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > Limits.ENTRIES) {
                to.accept(Arrival.refused(
                        origin.name(),
                        "is an archive of %d files, and the limit is %d".formatted(zip.size(), Limits.ENTRIES)));
                return;
            }
            if (zip.getEntry("word/document.xml") != null) {
                takeDocument(file, origin, to);
                return;
            }
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(Zips::isWanted)
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            boolean archive = entries.stream().anyMatch(Zips::isWarc);
            List<? extends ZipEntry> wanted =
                    entries.stream().filter(it -> !archive || isWarc(it)).toList();
            if (wanted.isEmpty() || isOffice(zip)) {
                to.accept(Arrival.refused(
                        origin.name(),
                        isOffice(zip)
                                ? "is an office document, but no text document"
                                : "is an archive without a file that may be a report"));
                return;
            }
            for (ZipEntry entry : wanted) {
                takeEntry(zip, entry, origin, inner, to);
            }
        }
    }

    private static void takeDocument(Path file, Origin origin, Consumer<Arrival> to) throws IOException {
        if (Files.size(file) > Limits.BYTES) {
            to.accept(Arrival.refused(origin.name(), Limits.tooLarge(Files.size(file))));
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        to.accept(new Arrival(
                origin.name(), () -> Deadline.within(Deadline.OF_A_DOCUMENT, () -> WordFiles.report(bytes, origin))));
    }

    private static void takeEntry(ZipFile zip, ZipEntry entry, Origin origin, Inner inner, Consumer<Arrival> to) {
        Origin inside = new Origin(origin.name() + "/" + entry.getName(), origin.file());
        if (Limits.isBomb(Math.max(1, entry.getCompressedSize()), entry.getSize())) {
            to.accept(Arrival.refused(
                    inside.name(),
                    "unfolds to more than %d times its size, which no text does".formatted(Limits.RATIO)));
            return;
        }
        try (InputStream in = new Measured(zip.getInputStream(entry), entry.getSize())) {
            inner.take(in, inside);
        } catch (IOException e) {
            to.accept(Arrival.refused(inside.name(), "cannot be read: " + e.getMessage()));
        }
    }

    /** Ends where the directory of the archive says that a file ends; a longer one lies. */
    private static final class Measured extends java.io.FilterInputStream {
        private long left;

        Measured(InputStream in, long size) {
            super(in);
            this.left = size < 0 ? Long.MAX_VALUE : size;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        }
    }

    private static boolean isOffice(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null
                || zip.getEntry("META-INF/MANIFEST.MF") != null
                || zip.getEntry("mimetype") != null;
    }

    private static boolean isWarc(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz") || name.endsWith(".warc.zst");
    }

    private static boolean isWanted(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.startsWith(".") && !name.contains("/.");
    }
}
