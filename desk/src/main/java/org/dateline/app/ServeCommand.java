package org.dateline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.app.desk.Accounts;
import org.dateline.app.desk.Desk;
import org.dateline.app.desk.Examples;
import org.dateline.publish.search.SearchIndex;
import org.dateline.reading.Readers;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.ReadingFolder;
import org.dateline.store.UnusableLedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline serve}: the desk in a browser. */
@Command(
        name = "serve",
        description = "The desk in a browser: incidents as a list and on a map, reports and what they say, replies,"
                + " corrections.",
        footer = {
            "",
            "Only this computer is answered. Stop it with Ctrl-C; what was read stays in the folder of --data.",
            "Without accounts (see 'dateline account') whoever sits at this computer may do everything.",
            "",
            "Examples:",
            "  dateline serve                            then open http://127.0.0.1:8733/",
            "  dateline serve --port 9000 --data desk"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to listen on (default: 8733; 0 takes a free one).")
    private int port = 8733;

    @Mixin
    private DataOption kept;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port takes a number from 0 to " + LAST_PORT);
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            Path folder = kept.folder();
            try (Ledger ledger = kept.open();
                    SearchIndex index = SearchIndex.in(folder.resolve("search"))) {
                bringReadings(folder, ledger);
                serve(ledger, index, Accounts.in(folder.resolve("accounts.json")));
            }
            return Exit.OK;
        } catch (InvalidPathException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--data takes a folder, not '" + kept.data() + "'");
        } catch (IOException | UncheckedIOException | UnusableLedgerException e) {
            err.println("dateline: " + kept.data() + " cannot be used as a folder for what is kept: " + e.getMessage());
        } catch (Desk.PortTakenException e) {
            err.println("dateline: port " + port + " is taken; try another with --port");
        }
        return Exit.SOME_REFUSED;
    }

    private void serve(Ledger ledger, SearchIndex index, Accounts accounts) throws InterruptedException {
        Desk.Setting setting = new Desk.Setting(index, accounts, Examples.find());
        Desk desk = Desk.start(port, ledger, new Lazy<>(Readers::load)::get, setting);
        Runtime.getRuntime().addShutdownHook(new Thread(desk::stop));
        String address = "http://127.0.0.1:" + desk.port() + "/";
        spec.commandLine().getOut().println("Dateline is at " + address + " (stop with Ctrl-C)");
        spec.commandLine().getOut().flush();
        desk.join();
    }

    /** Readings that an older version kept as files. */
    private void bringReadings(Path folder, Ledger ledger) {
        if (ledger.counts().reports() > 0) {
            return;
        }
        ReadingFolder old = ReadingFolder.open(folder);
        old.unreadable()
                .forEach(it -> spec.commandLine()
                        .getErr()
                        .println("dateline: " + it + " in " + kept.data() + " holds no reading and is passed by"));
        ledger.addAll(
                old.list().stream().map(it -> Entry.imported(it.reading())).toList());
    }
}
