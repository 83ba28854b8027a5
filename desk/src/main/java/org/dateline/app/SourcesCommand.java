package org.dateline.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SourceState;
import org.dateline.intake.flow.Outcome;
import org.dateline.intake.flow.Recorder;
import org.dateline.intake.flow.Shelf;
import org.dateline.intake.flow.Sorter;
import org.dateline.intake.source.AddressGuard;
import org.dateline.intake.source.Fetcher;
import org.dateline.intake.source.Round;
import org.dateline.intake.source.Source;
import org.dateline.intake.source.SourcesFile;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.gate.Gate;
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
        description = "Shows how the sources of a list do, checks the list, or fetches what is new.",
        footer = {
            "",
            "  dateline sources list sources.yaml     how each source did the last time, and when it is asked again",
            "  dateline sources check sources.yaml    whether the list can be used; nothing is fetched",
            "  dateline sources fetch sources.yaml    asks all that are due, and reads what is new; each item once",
            "",
            "docs/sources.md says what stands in the list."
        })
final class SourcesCommand implements Callable<Integer> {
    /** What to do. */
    enum Deed {
        /** Show how each source does. */
        LIST,
        /** Look at the list alone. */
        CHECK,
        /** Fetch what is due. */
        FETCH
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(index = "0", paramLabel = "DEED", description = "list, check or fetch.")
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

    @Override
    public Integer call() throws InterruptedException {
        try {
            SourcesFile list = SourcesFile.read(Path.of(file));
            if (deed == Deed.CHECK) {
                out().println(list.sources().size() + " sources");
                return Exit.OK;
            }
            Path folder = kept.folder();
            try (Shelf shelf = Shelf.of(kept.open());
                    IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
                return deed == Deed.LIST ? show(list, book) : fetch(list, shelf, book);
            }
        } catch (SourcesFile.WrongException e) {
            err().println("dateline: " + file + ": " + e.getMessage());
        } catch (UnusableLedgerException e) {
            err().println("dateline: " + kept.ledger() + " cannot be used: " + e.getMessage());
        } catch (IOException | InvalidPathException e) {
            err().println("dateline: " + file + ": cannot be read: " + e.getMessage());
        } catch (UncheckedIOException | IntakeBook.BrokenBookException e) {
            err().println("dateline: " + kept.data() + " cannot be used: " + e.getMessage());
        }
        return Exit.SOME_REFUSED;
    }

    private int show(SourcesFile list, IntakeBook book) {
        int ill = 0;
        for (Source source : list.sources()) {
            SourceState state = book.source(source.name());
            ill += state.fault().isPresent() ? 1 : 0;
            out().println(line(source, state));
        }
        out().flush();
        return ill > 0 ? Exit.SOME_REFUSED : Exit.OK;
    }

    private static String line(Source source, SourceState state) {
        String how = state.triedAt().isEmpty()
                ? "never asked"
                : state.fault()
                        .map(it -> it.toLowerCase(java.util.Locale.ROOT) + " (" + state.failures() + " in a row): "
                                + state.why().orElse(""))
                        .orElse("well");
        return "%-30s %6d items  last well %-20s next %-20s %s"
                .formatted(
                        source.name(),
                        state.items(),
                        state.succeededAt()
                                .map(it -> it.toString().substring(0, 16))
                                .orElse("-"),
                        state.nextAt().toString().substring(0, 16),
                        how);
    }

    private int fetch(SourcesFile list, Shelf shelf, IntakeBook book) throws InterruptedException {
        AddressGuard guard = new AddressGuard(list.allowPrivate(), InetAddress::getAllByName);
        Lazy<Reader> reader = new Lazy<>(Readers::load);
        Sorter sorter = new Sorter(
                reader::get,
                noGate ? Optional.empty() : Optional.of(Gate.load()),
                it -> shelf.holds(it) || book.isSetAside(it));
        Recorder recorder =
                new Recorder(shelf, book, "sources#" + Clock.systemUTC().instant(), 1);
        AtomicLong fresh = new AtomicLong();
        AtomicLong read = new AtomicLong();
        try (Fetcher fetcher = new Fetcher(Fetcher.Settings.usual(list.contact()), guard)) {
            Round.gentle(fetcher, book).run(list.sources(), arrival -> {
                Outcome outcome = sorter.sort(arrival, Optional.empty());
                fresh.incrementAndGet();
                read.addAndGet(outcome instanceof Outcome.Read ? 1 : 0);
                synchronized (recorder) {
                    recorder.add(outcome);
                }
            });
        }
        err().println(fresh.get() + " new, " + read.get() + " of them read");
        return show(list, book);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
