package org.dateline.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.reading.Readers;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.ReadingFolder;
import org.dateline.store.UnusableLedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline serve}: the reading view in a browser. */
@Command(
        name = "serve",
        description = "Shows reports and what they say in a browser, article and fields side by side.",
        footer = {
            "",
            "Only this computer is answered. Stop it with Ctrl-C; what was read stays in the ledger.",
            "",
            "Examples:",
            "  dateline serve                            then open http://127.0.0.1:8733/",
            "  dateline serve --port 9000 --data desk"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (default: 8733; 0 takes a free one).")
    private int port = 8733;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder where the ledger is kept (default: dateline-data).")
    private String data = "dateline-data";

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "The ledger, where it is another: a file, or postgresql://USER@HOST/DATABASE.")
    private Optional<String> store = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port takes a number from 0 to " + LAST_PORT);
        }
        PrintWriter err = spec.commandLine().getErr();
        try (Ledger ledger =
                Ledgers.open(store.orElse(Path.of(data).resolve("ledger.db").toString()))) {
            importReadings(ledger, err);
            Server server = Server.start(port, ledger, new Lazy<>(Readers::load));
            spec.commandLine()
                    .getOut()
                    .println("Dateline is at http://127.0.0.1:" + server.port() + "/ (stop with Ctrl-C)");
            spec.commandLine().getOut().flush();
            server.join();
            return Exit.OK;
        } catch (InvalidPathException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--data takes a folder, not '" + data + "'");
        } catch (UncheckedIOException e) {
            err.println("dateline: " + data + " cannot be read: " + e.getCause().getMessage());
        } catch (UnusableLedgerException e) {
            err.println("dateline: " + e.getMessage());
        } catch (Server.PortTakenException e) {
            err.println("dateline: port " + port + " is taken; try another with --port");
        }
        return Exit.SOME_REFUSED;
    }

    /** What was kept as files before there was a ledger; bringing it in again adds nothing. */
    private void importReadings(Ledger ledger, PrintWriter err) {
        Path folder = Path.of(data);
        if (!Files.isDirectory(folder)) {
            return;
        }
        ReadingFolder old = ReadingFolder.open(folder);
        old.unreadable()
                .forEach(it -> err.println("dateline: " + it + " in " + data + " holds no reading and is passed by"));
        List<Entry> readings =
                old.list().stream().map(it -> Entry.imported(it.reading())).toList();
        if (!readings.isEmpty()) {
            ledger.addAll(readings);
        }
    }
}
