package org.dateline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import picocli.CommandLine.Option;

/** The folder where a desk keeps all it has, and its ledger, which may be elsewhere. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder where all of it is kept (default: dateline-data).")
    private String data = "dateline-data";

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "The ledger, where it is another: a file, or postgresql://USER@HOST/DATABASE.")
    private Optional<String> store = Optional.empty();

    /** The folder, made if it was not there. */
    Path folder() throws IOException {
        Path folder = Path.of(data);
        Files.createDirectories(folder);
        return folder;
    }

    /**
     * Opens the ledger.
     *
     * @throws org.dateline.store.UnusableLedgerException if there is none that can be used
     * @throws InvalidPathException if no folder can have the name that was typed
     */
    Ledger open() {
        return Ledgers.open(
                store.orElseGet(() -> Path.of(data).resolve("ledger.db").toString()));
    }

    /** What was typed for the folder. */
    String data() {
        return data;
    }

    /** What was typed for the ledger, or for the folder that it is in. */
    String ledger() {
        return store.orElse(data);
    }
}
