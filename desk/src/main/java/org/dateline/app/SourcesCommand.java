package org.dateline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SourceState;
import org.dateline.intake.flow.Shelf;
import org.dateline.intake.source.AddressGuard;
import org.dateline.intake.source.Fetcher;
import org.dateline.intake.source.Health;
import org.dateline.intake.source.Round;
import org.dateline.intake.source.SourcesFile;
import org.dateline.intake.source.SourcesList;
import org.dateline.intake.source.Topics;
import org.dateline.intake.source.Watch;
import org.dateline.store.UnusableLedgerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline sources}: the desk's feeds. */
@Command(
        name = "sources",
        description = "Shows how the sources of a list do, checks the list, fetches what is new, or goes on fetching.",
        footer = {
            "",
            "  dateline sources list sources.yaml     how each source did the last time, and when it is asked again",
            "  dateline sources check sources.yaml    whether the list can be used; nothing is fetched",
            "  dateline sources fetch sources.yaml    asks all that are due, and reads what is new; each item once",
            "  dateline sources watch sources.yaml    goes on with it until it is stopped; a list that is written anew counts at once",
            "",
            "docs/sources.md says what stands in the list."
        })
final class SourcesCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** What to do. */
    enum Deed {
        /** Show how each source does. */
        LIST,
        /** Look at the list alone. */
        CHECK,
        /** Fetch what is due. */
        FETCH,
        /** Fetch what is due, for as long as it runs. */
        WATCH
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(index = "0", paramLabel = "DEED", description = "list, check, fetch or watch.")
    private Deed deed;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "The list of sources (default: sources.yaml).",
            defaultValue = "sources.yaml")
    private String file;

    @Mixin
    private DataOption kept;

    @Option(names = "--no-gate", description = "Read everything, whatever it tells of.")
    private boolean noGate;

    private final Stop stop = new Stop();

    @Override
    public Integer call() throws InterruptedException {
        try {
            SourcesList lists = SourcesList.read(Path.of(file));
            SourcesFile list = lists.current();
            if (deed == Deed.CHECK) {
                out().println(list.sources().size() + " sources");
                return Exit.OK;
            }
            Path folder = kept.folder();
            try (Shelf shelf = Shelf.of(kept.open());
                    IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
                return switch (deed) {
                    case LIST, CHECK -> show(list, book);
                    case FETCH -> fetch(list, new Incoming(shelf, book, noGate));
                    case WATCH -> watch(lists, new Incoming(shelf, book, noGate));
                };
            }
        } catch (SourcesFile.WrongException e) {
            err().println("dateline: " + file + ": " + e.getMessage());
        } catch (UnusableLedgerException e) {
            err().println("dateline: " + kept.ledger() + " cannot be used: " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            err().println("dateline: " + file + ": cannot be read: " + e.getMessage());
        } catch (UncheckedIOException | IntakeBook.BrokenBookException e) {
            err().println("dateline: " + kept.data() + " cannot be used: " + e.getMessage());
        } finally {
            stop.ended();
        }
        return Exit.SOME_REFUSED;
    }

    private int show(SourcesFile list, IntakeBook book) {
        List<Health> all = Health.list(list, book);
        all.forEach(it -> out().println(line(it)));
        out().flush();
        return all.stream().anyMatch(Health::isIll) ? Exit.SOME_REFUSED : Exit.OK;
    }

    private static String line(Health health) {
        SourceState state = health.state();
        return "%-30s %6d items  last well %-20s next %-20s %s"
                .formatted(
                        health.source().name(),
                        state.items(),
                        state.succeededAt().map(SourcesCommand::minute).orElse("-"),
                        minute(state.nextAt()),
                        health.words());
    }

    private static String minute(Instant at) {
        return at.toString().substring(0, 16);
    }

    private int fetch(SourcesFile list, Incoming incoming) throws InterruptedException {
        try (Fetcher fetcher = fetcher(list);
                Topics topics = Topics.atTheirBrokers()) {
            Round.gentle(fetcher, topics, incoming.book()).run(list.sources(), incoming);
        }
        err().println(incoming.summary());
        return show(list, incoming.book());
    }

    /** A list that is written anew has servers, hosts and a contact of its own, so those under way are waited for. */
    private int watch(SourcesList lists, Incoming incoming) throws InterruptedException {
        stop.heed();
        while (!stop.isAsked()) {
            SourcesFile list = lists.current();
            err().println("watching " + list.sources().size() + " sources");
            try (Fetcher fetcher = fetcher(list);
                    Topics topics = Topics.atTheirBrokers()) {
                new Watch(Round.gentle(fetcher, topics, incoming.book()), BETWEEN_LOOKS)
                        .run(
                                list.sources(),
                                incoming,
                                () -> stop.isAsked()
                                        || lists.hasChanged(it -> err().println("dateline: " + file + ": " + it
                                                + "; the list before it holds")));
            }
        }
        err().println(incoming.summary());
        return Exit.OK;
    }

    private static Fetcher fetcher(SourcesFile list) {
        return new Fetcher(
                Fetcher.Settings.usual(list.contact()),
                new AddressGuard(list.allowPrivate(), InetAddress::getAllByName));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
