package org.dateline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline backup}: a desk's folder in one file. */
@Command(
        name = "backup",
        description =
                "Writes all that a desk keeps in its folder into one ZIP file, whole and checked, while the desk may"
                        + " go on.",
        footer = {
            "",
            "A ledger in PostgreSQL is not in the folder: back it up with pg_dump.",
            "",
            "Example:",
            "  dateline backup desk-monday.zip --data desk"
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private String file;

    @Mixin
    private FolderOption folder;

    @Override
    public Integer call() {
        try {
            if (!Files.isDirectory(folder.path())) {
                throw new Backup.WrongException("there is no folder " + folder.typed());
            }
            spec.commandLine()
                    .getOut()
                    .println(file + ": " + String.join(", ", Backup.write(folder.path(), Path.of(file))));
            spec.commandLine().getOut().flush();
            return Exit.OK;
        } catch (Backup.WrongException | IOException | InvalidPathException e) {
            spec.commandLine().getErr().println("dateline: " + e.getMessage());
            return Exit.SOME_REFUSED;
        }
    }
}
