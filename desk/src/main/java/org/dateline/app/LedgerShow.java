package org.dateline.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.publish.LedgerLines;
import org.dateline.publish.RecordLines;
import org.dateline.publish.card.Card;
import org.dateline.publish.card.Paint;
import org.dateline.store.KeptReport;
import org.dateline.store.Ledger;
import org.dateline.store.Page;
import org.dateline.store.ReportQuery;
import org.dateline.store.ReportRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline ledger show}: a report, or all of them. */
@Command(name = "show", description = "Shows a report and what it says; without one, lists the reports.")
final class LedgerShow implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Parameters(paramLabel = "REPORT", arity = "0..1", description = "Its id in records, or its key.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--on", paramLabel = "INCIDENT", description = "List only the reports on an incident.")
    private Optional<String> on = Optional.empty();

    @Option(names = "--json", description = "Print the reading, or a line for each report, as JSON.")
    private boolean json;

    private final Terminal terminal = Terminal.current();

    @Override
    public Integer call() {
        return store.with(report.isPresent() ? this::one : this::all);
    }

    private int one(Ledger ledger) {
        Optional<KeptReport> found = ledger.findReport(report.orElseThrow());
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("dateline: there is no report " + report.get());
            return Exit.SOME_REFUSED;
        }
        try (Output out = Output.standard()) {
            out.text(
                    json
                            ? RecordLines.reading(found.get().reading(), false) + "\n"
                            : new Card(new Paint(terminal.colour()), terminal.columns())
                                            .of(found.get().reading())
                                    + "\n");
        }
        return Exit.OK;
    }

    private int all(Ledger ledger) {
        ReportQuery query = on.map(ReportQuery.ALL::on).orElse(ReportQuery.ALL).limit(Page.LONGEST);
        try (Output out = Output.standard()) {
            Page<ReportRow> page;
            do {
                page = ledger.listReports(query);
                page.items().forEach(row -> out.text((json ? LedgerLines.report(row) : LedgerLines.plain(row)) + "\n"));
                query = query.after(page.next());
            } while (page.next().isPresent());
        }
        return Exit.OK;
    }
}
