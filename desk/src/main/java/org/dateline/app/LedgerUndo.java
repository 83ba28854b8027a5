package org.dateline.app;

import java.util.concurrent.Callable;
import org.dateline.publish.LedgerLines;
import org.dateline.store.Judged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline ledger undo}: takes a judgement back. */
@Command(name = "undo", description = "Takes a judgement back: the incidents are as if it had never been made.")
final class LedgerUndo implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Parameters(index = "0", paramLabel = "N", description = "Number of the judgement.")
    private long number;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Name of the person who takes it back.")
    private String by;

    @Option(names = "--json", description = "Print what was written down as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        return store.with(ledger -> {
            Judged done = ledger.undo(number, by);
            try (Output out = Output.standard()) {
                out.text((json ? LedgerLines.judged(done) : LedgerLines.plain(done)) + "\n");
            }
            return Exit.OK;
        });
    }
}
