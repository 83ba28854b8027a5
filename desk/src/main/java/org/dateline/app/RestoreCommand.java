package org.dateline.app;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline restore}: a desk's folder from a backup. */
@Command(
        name = "restore",
        description = "Brings back what 'dateline backup' wrote, into a folder that has nothing of it; nothing is ever"
                + " overwritten.",
        footer = {"", "Example:", "  dateline restore desk-monday.zip --data desk-again"})
final class RestoreCommand implements Callable<Integer> {
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
            spec.commandLine()
                    .getOut()
                    .println(folder.typed() + ": " + String.join(", ", Backup.restore(Path.of(file), folder.path())));
            spec.commandLine().getOut().flush();
            return Exit.OK;
        } catch (Backup.WrongException | IOException | InvalidPathException e) {
            spec.commandLine().getErr().println("dateline: " + e.getMessage());
            return Exit.SOME_REFUSED;
        }
    }
}
