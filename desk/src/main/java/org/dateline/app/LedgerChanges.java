package org.dateline.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.publish.LedgerLines;
import org.dateline.store.ChangeEntry;
import org.dateline.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline ledger changes}: what became known, in the order in which it did. */
@Command(name = "changes", description = "Lists what became known, oldest first; of one incident, or of all.")
final class LedgerChanges implements Callable<Integer> {
    private static final int AT_ONCE = 1000;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "Id of an incident.")
    private Optional<String> id = Optional.empty();

    @Option(names = "--after", paramLabel = "N", description = "Only those after the number of a change (default: 0).")
    private long after;

    @Option(names = "--json", description = "Print a line of JSON for each.")
    private boolean json;

    @Override
    public Integer call() {
        return store.with(this::list);
    }

    private int list(Ledger ledger) {
        try (Output out = Output.standard()) {
            if (id.isPresent()) {
                ledger.listChangesOf(id.get()).stream()
                        .filter(it -> it.number() > after)
                        .forEach(it -> print(it, out));
                return Exit.OK;
            }
            List<ChangeEntry> some = ledger.listChanges(after, AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(it -> print(it, out));
                some = ledger.listChanges(some.getLast().number(), AT_ONCE);
            }
        }
        return Exit.OK;
    }

    private void print(ChangeEntry it, Output out) {
        out.text((json ? LedgerLines.change(it) : LedgerLines.plain(it)) + "\n");
    }
}
