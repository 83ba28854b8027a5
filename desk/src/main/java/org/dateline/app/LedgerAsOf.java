package org.dateline.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.store.IncidentQuery;
import org.dateline.store.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline ledger as-of}: what was known at a moment. */
@Command(
        name = "as-of",
        description =
                "Shows incidents as they stood at a moment: by the reports that were out, and by what people had judged.")
final class LedgerAsOf implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Mixin
    private ViewOption view;

    @Parameters(index = "0", paramLabel = "TIME", description = "2024-08-06, or 2024-08-06T12:00 in UTC.")
    private String moment;

    @Parameters(index = "1..*", paramLabel = "ID", arity = "0..*", description = "Ids of incidents; none: all.")
    private List<String> ids = List.of();

    @Option(names = "--full", description = "Whole records instead of a line each.")
    private boolean full;

    @Option(names = "--json", description = "Print a line of JSON for each.")
    private boolean json;

    @Override
    public Integer call() {
        View then = view.at(moment);
        return store.with(ledger -> {
            LedgerPrinter printer = new LedgerPrinter(ledger, json);
            return ids.isEmpty() ? printer.list(IncidentQuery.ALL.seen(then), full) : printer.incidents(ids, then);
        });
    }
}
