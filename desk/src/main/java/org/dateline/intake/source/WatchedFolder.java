package org.dateline.intake.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.intake.Arrival;
import org.dateline.intake.Folders;
import org.dateline.intake.Intake;
import org.dateline.intake.book.IntakeBook;

/**
 * The files of a folder that somebody puts reports into. It is looked through rather than listened to: network drives tell no changes,
 * and what came while nobody looked is found too.
 */
final class WatchedFolder {
    /** A file is left alone until it has been still for as long; it may yet be being written. */
    private static final Duration STILL = Duration.ofSeconds(2);

    private WatchedFolder() {}

    /** A file, and what it looked like. */
    record Item(Path file, IntakeBook.Seen seen) {
        /** Hands on the reports in it, one after the other: it may be an archive larger than memory. */
        void take(Consumer<Arrival> to) {
            new Intake(InputStream.nullInputStream()).take(file.toString(), to);
        }
    }

    /**
     * The files that are whole, by name.
     *
     * @throws IOException if the folder is not there or may not be looked into
     */
    static List<Item> list(Path folder, Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException("there is no folder " + folder);
        }
        List<Item> items = new ArrayList<>();
        for (Path file : Folders.list(folder)) {
            find(file, now).ifPresent(items::add);
        }
        return items;
    }

    private static Optional<Item> find(Path file, Instant now) {
        try {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            String look = Files.size(file) + " bytes of " + changed;
            return changed.plus(STILL).isAfter(now)
                    ? Optional.empty()
                    : Optional.of(new Item(file, new IntakeBook.Seen(file.toString(), look)));
        } catch (IOException e) {
            return Optional.empty(); // gone while we looked
        }
    }
}
