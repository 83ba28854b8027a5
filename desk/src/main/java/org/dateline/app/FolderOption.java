package org.dateline.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of a desk, for commands that have no business with a ledger elsewhere. */
final class FolderOption {
    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the desk (default: dateline-data).")
    private String data = "dateline-data";

    /**
     * The folder, which may not be there.
     *
     * @throws java.nio.file.InvalidPathException if no folder can have the name that was typed
     */
    Path path() {
        return Path.of(data);
    }

    /** What was typed. */
    String typed() {
        return data;
    }
}
