package org.dateline.app;

import java.util.concurrent.Callable;
import org.dateline.publish.LedgerLines;
import org.dateline.store.Rebuilt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline ledger rebuild}: derives the incidents again. */
@Command(
        name = "rebuild",
        description = "Drops everything that is derived and derives it again from reports and judgements.")
final class LedgerRebuild implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return store.with(ledger -> {
            Rebuilt it = ledger.rebuild();
            try (Output out = Output.standard()) {
                out.text(
                        json
                                ? LedgerLines.rebuilt(it) + "\n"
                                : "%d incidents from %d reports; %d are not as they were.%n"
                                        .formatted(it.incidents(), it.reports(), it.changed()));
            }
            return Exit.OK;
        });
    }
}
