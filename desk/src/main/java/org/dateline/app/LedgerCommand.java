package org.dateline.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline ledger}: what is kept, and what people judge of it. */
@Command(
        name = "ledger",
        synopsisSubcommandLabel = "COMMAND",
        description = "Keeps reports, readings and what people judged, and the incidents that follow from them.",
        subcommands = {
            LedgerAdd.class,
            LedgerShow.class,
            LedgerIncident.class,
            LedgerAsOf.class,
            LedgerChanges.class,
            LedgerJudge.class,
            LedgerUndo.class,
            LedgerReread.class,
            LedgerRebuild.class,
            LedgerVerify.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  dateline ledger add reports.jsonl                     reads what is not here yet, and keeps it",
            "  dateline ledger incident --country IQ --from 2024-08-01",
            "  dateline ledger incident i0123456789ab --policy range",
            "  dateline ledger as-of 2024-08-06T12:00 i0123456789ab  what was known then",
            "  dateline ledger judge merge i0123456789ab icdef01234567 --by Ana",
            "  dateline ledger undo 17 --by Ana",
            "  dateline ledger reread                                after the reader has learned something",
            "  dateline ledger verify --store postgresql://desk@db.example.org/dateline"
        })
final class LedgerCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
    }
}
