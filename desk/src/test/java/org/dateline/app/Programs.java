package org.dateline.app;

/** Lets tests of other rooms ask whether a command is one. */
public final class Programs {
    private Programs() {}

    /** Fails with picocli's exception where the arguments are no command. */
    public static void parse(String... arguments) {
        Main.commandLine().parseArgs(arguments);
    }
}
