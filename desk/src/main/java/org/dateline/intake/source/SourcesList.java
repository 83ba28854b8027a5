package org.dateline.intake.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Consumer;

/**
 * The list of sources while the program runs: somebody may write it anew at any time. A list that cannot be used is complained of once,
 * and the last good one holds. For one thread.
 */
public final class SourcesList {
    private final Path file;
    private SourcesFile current;
    private Look seen;

    private SourcesList(Path file, SourcesFile current, Look seen) {
        this.file = file;
        this.current = current;
        this.seen = seen;
    }

    /** What tells a file that was written anew without reading it. */
    private record Look(FileTime changed, long bytes) {
        static Look at(Path file) throws IOException {
            return new Look(Files.getLastModifiedTime(file), Files.size(file));
        }
    }

    /** Reads the list for the first time, when there is no last good one yet. */
    public static SourcesList read(Path file) throws IOException, SourcesFile.WrongException {
        Look look = Look.at(file);
        return new SourcesList(file, SourcesFile.read(file), look);
    }

    /** The list as it is to be used. */
    public SourcesFile current() {
        return current;
    }

    /** Looks whether there is another list, and takes it if it can be used. */
    public boolean hasChanged(Consumer<String> complaints) {
        try {
            Look look = Look.at(file);
            if (look.equals(seen)) {
                return false;
            }
            seen = look;
            SourcesFile before = current;
            current = SourcesFile.read(file);
            return !current.equals(before);
        } catch (SourcesFile.WrongException e) {
            complaints.accept(e.getMessage());
        } catch (IOException e) {
            complain(e, complaints);
        }
        return false;
    }

    /** Once; an editor may put the new file in the place of the old one, with a moment in between. */
    private void complain(IOException problem, Consumer<String> complaints) {
        Look none = new Look(FileTime.fromMillis(0), -1);
        if (!none.equals(seen)) {
            seen = none;
            complaints.accept("cannot be read: " + problem.getMessage());
        }
    }
}
