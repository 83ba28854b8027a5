package org.dateline.app;

import java.util.concurrent.Callable;
import org.dateline.publish.LedgerLines;
import org.dateline.store.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline ledger verify}: holds the ledger against itself. */
@Command(
        name = "verify",
        description =
                "Checks every hash and reference, and that deriving again gives what is derived. Exit code 1: it does not.")
final class LedgerVerify implements Callable<Integer> {
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
            Verified it = ledger.verify();
            try (Output out = Output.standard()) {
                if (json) {
                    out.text(LedgerLines.verified(it) + "\n");
                } else {
                    it.problems().forEach(problem -> out.text(problem + "\n"));
                    out.text("%d reports, %d incidents, %s.%n"
                            .formatted(
                                    it.reports(),
                                    it.incidents(),
                                    it.clean() ? "all is well" : it.problems().size() + " problems"));
                }
            }
            return it.clean() ? Exit.OK : Exit.SOME_REFUSED;
        });
    }
}
