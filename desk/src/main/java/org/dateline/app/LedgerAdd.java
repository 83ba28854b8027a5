package org.dateline.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.intake.Arrival;
import org.dateline.intake.Days;
import org.dateline.intake.Intake;
import org.dateline.intake.Readings;
import org.dateline.intake.RefusedException;
import org.dateline.publish.LedgerLines;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.report.Report;
import org.dateline.store.Added;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.ReportKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline ledger add}: reads reports and keeps them. */
@Command(
        name = "add",
        description =
                "Reads reports that are not here yet and keeps them with their readings; the same report again adds nothing.")
final class LedgerAdd implements Callable<Integer> {
    private static final int AT_ONCE = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Reports as 'dateline read' takes them; - is standard input.")
    private List<String> files;

    @Option(names = "--readings", description = "The files hold readings, as 'dateline read --json' prints them.")
    private boolean readings;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication for reports that tell none, as 2024-08-06.")
    private Optional<String> published = Optional.empty();

    @Option(names = "--json", description = "Print a line of JSON for each report.")
    private boolean json;

    private final List<Entry> waiting = new ArrayList<>();
    private int refused;
    private int added;
    private int known;

    @Override
    public Integer call() {
        if (published.isPresent() && published.flatMap(Days::findIso).isEmpty()) {
            throw store.wrong("--published takes a day as 2024-08-06, not '" + published.get() + "'");
        }
        return store.with(this::add);
    }

    private int add(Ledger ledger) {
        try (Output out = Output.standard()) {
            if (readings) {
                Readings intake = new Readings(System.in);
                files.forEach(file -> intake.take(file, it -> keep(Entry.imported(it), ledger, out), this::refuse));
            } else {
                Lazy<Reader> reader = new Lazy<>(Readers::load);
                Intake intake = new Intake(System.in);
                files.forEach(file -> intake.take(file, it -> read(it, reader, ledger, out)));
            }
            flush(ledger, out);
            if (!json) {
                out.text("%d added, %d were here already, %d refused; %d incidents.%n"
                        .formatted(added, known, refused, ledger.counts().incidents()));
            }
        }
        return refused > 0 ? Exit.SOME_REFUSED : Exit.OK;
    }

    /** What is here already is not read again. */
    private void read(Arrival arrival, Lazy<Reader> reader, Ledger ledger, Output out) {
        try {
            Report report = arrival.opening().open().publishedIfUnknown(published.flatMap(Days::findIso));
            if (ledger.holds(ReportKeys.of(report))) {
                flush(ledger, out);
                ledger.findReport(ReportKeys.of(report))
                        .ifPresent(it ->
                                tell(new Added(it.key(), it.reading().report().id(), false, it.incidents()), out));
                return;
            }
            keep(Entry.of(reader.get().read(report)), ledger, out);
        } catch (RefusedException e) {
            refuse(arrival.id(), e.getMessage());
        }
    }

    private void keep(Entry entry, Ledger ledger, Output out) {
        waiting.add(entry);
        if (waiting.size() >= AT_ONCE) {
            flush(ledger, out);
        }
    }

    private void flush(Ledger ledger, Output out) {
        if (!waiting.isEmpty()) {
            ledger.addAll(waiting).forEach(it -> tell(it, out));
            waiting.clear();
            out.flush();
        }
    }

    private void tell(Added it, Output out) {
        added += it.fresh() ? 1 : 0;
        known += it.fresh() ? 0 : 1;
        if (json) {
            out.text(LedgerLines.added(it) + "\n");
        }
    }

    private void refuse(String where, String why) {
        refused++;
        PrintWriter err = spec.commandLine().getErr();
        err.println("dateline: " + where + ": " + why);
    }
}
