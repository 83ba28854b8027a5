package org.dateline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.app.desk.Accounts;
import org.dateline.app.desk.Desk;
import org.dateline.app.desk.Examples;
import org.dateline.app.desk.Log;
import org.dateline.app.desk.Whereabouts;
import org.dateline.intake.book.IntakeBook;
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
            "Only this computer is answered, unless --bind says otherwise. Stop it with Ctrl-C; what was read stays in the"
                    + " folder of --data.",
            "Without accounts (see 'dateline account') whoever sits at this computer may do everything.",
            "Options are taken from the command line, then from the environment (DATELINE_PORT), then from"
                    + " dateline.properties (port = 8080).",
            "",
            "Examples:",
            "  dateline serve                            then open http://127.0.0.1:8080/",
            "  dateline serve --port 9000 --data desk",
            "  dateline serve --bind 0.0.0.0 --public-url https://desk.example.org"
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
            description = "Port to listen on (default: 8080; 0 takes a free one).")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 127.0.0.1); others only where there are accounts.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Address of the desk for others, where a server in front of it hands requests on.")
    private Optional<URI> publicUrl = Optional.empty();

    @Option(
            names = "--allow-private",
            paramLabel = "HOST",
            split = ",",
            description = "Host within this network that webhooks may call and pages may be fetched from.")
    private List<String> allowed = List.of();

    @Option(
            names = "--log",
            paramLabel = "KIND",
            description = "What is told on standard error: text (troubles), json (all requests too), off (default:"
                    + " text).")
    private Log.Kind log = Log.Kind.TEXT;

    @Mixin
    private MailOption mail;

    @Mixin
    private SignOnOption signOn;

    @Mixin
    private DataOption kept;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--port takes a number from 0 to " + LAST_PORT);
        }
        PrintWriter err = spec.commandLine().getErr();
        Whereabouts where = where();
        try {
            Path folder = kept.folder();
            try (Ledger ledger = kept.open();
                    SearchIndex index = SearchIndex.in(folder.resolve("search"))) {
                bringReadings(folder, ledger);
                serve(ledger, setting(folder, index, where));
            }
            return Exit.OK;
        } catch (InvalidPathException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--data takes a folder, not '" + kept.data() + "'");
        } catch (IOException | UncheckedIOException | UnusableLedgerException | IntakeBook.BrokenBookException e) {
            err.println("dateline: " + kept.data() + " cannot be used as a folder for what is kept: " + e.getMessage());
        } catch (Desk.PortTakenException e) {
            err.println("dateline: port " + port + " is taken; try another with --port");
        } catch (Desk.OpenDeskException e) {
            err.println("dateline: --bind " + bind + " lets others in, and nobody would have to say who they are; give"
                    + " somebody an account first: dateline account NAME --role admin");
        }
        return Exit.SOME_REFUSED;
    }

    private Whereabouts where() {
        try {
            return new Whereabouts(bind, publicUrl);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--public-url: " + e.getMessage());
        }
    }

    private Desk.Setting setting(Path folder, SearchIndex index, Whereabouts where) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Log lines = new Log(
                log,
                line -> {
                    err.println(line);
                    err.flush();
                },
                InstantSource.system());
        try {
            return new Desk.Setting(
                    index,
                    Accounts.in(folder.resolve("accounts.json")),
                    folder,
                    Examples.find(),
                    where,
                    mail.server(),
                    Set.copyOf(allowed),
                    lines,
                    signOn.setting());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void serve(Ledger ledger, Desk.Setting setting) throws InterruptedException {
        Desk desk = Desk.start(port, ledger, new Lazy<>(Readers::load)::get, setting);
        Runtime.getRuntime().addShutdownHook(new Thread(desk::stop));
        spec.commandLine().getOut().println("Dateline is at " + desk.address() + "/ (stop with Ctrl-C)");
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
