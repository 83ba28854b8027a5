package org.dateline.app;

import java.util.function.Function;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.RefusedActException;
import org.dateline.store.UnusableLedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which ledger, for every command that needs one. */
final class StoreOption {
    /** Where the ledger is unless somebody says otherwise. */
    static final String DEFAULT = "dateline-data/ledger.db";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "The ledger: a file, or postgresql://USER@HOST/DATABASE (default: " + DEFAULT + ").")
    private String store = DEFAULT;

    /** Opens the ledger and does something with it; what is refused becomes a message and exit code 1. */
    int with(Function<Ledger, Integer> work) {
        try (Ledger ledger = Ledgers.open(store)) {
            return work.apply(ledger);
        } catch (UnusableLedgerException | RefusedActException e) {
            spec.commandLine().getErr().println("dateline: " + e.getMessage());
            return Exit.SOME_REFUSED;
        } catch (Output.GoneException e) {
            return e.exitCode(spec.commandLine().getErr());
        }
    }

    /** A complaint about what was typed. */
    CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
