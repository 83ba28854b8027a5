package org.dateline.app;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline}: reads news reports of armed attacks. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads news reports of armed attacks, and says of every value in which words it stands.",
        subcommands = {
            ReadCommand.class,
            IngestCommand.class,
            SourcesCommand.class,
            MergeCommand.class,
            ExportCommand.class,
            LedgerCommand.class,
            ServeCommand.class,
            AccountCommand.class,
            CompareCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  dateline read report.txt                     a card for people",
            "  dateline read report.txt --explain when      which rule and which words gave the time",
            "  dateline read *.html reports.jsonl --json    one reading a line, in the order given",
            "  curl -s URL | dateline read -                from standard input",
            "  dateline merge readings.jsonl                one record for each incident, from all that reports say of"
                    + " it",
            "  dateline ledger add reports.jsonl            keep them, and what follows from them",
            "  dateline ingest news.warc.gz reports/        a whole archive or folder: stops and goes on where you like",
            "  dateline sources fetch sources.yaml          what your feeds have, each item once",
            "  dateline serve                               all of it in a browser",
            "",
            "Exit codes: 0 all was read; 1 some reports were refused; 2 wrong usage; 70 an error of ours."
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setDefaultValueProvider(new Configuration(System.getenv(), Path.of("")))
                .setExecutionExceptionHandler(Main::ourError)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
    }

    private static int wrongUsage(CommandLine.ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        command.getErr().println("dateline: " + error.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(error, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE;
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // whoever sees it is asked to send it to us
    private static int ourError(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("dateline: an error of ours; please report it with these lines:");
        error.printStackTrace(command.getErr());
        return Exit.OUR_ERROR;
    }

    /** Version of the program and of what it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "dateline " + (version == null ? "(built by hand)" : version),
                "record version 1, Java " + Runtime.version()
            };
        }
    }
}
