package org.dateline.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Report;
import org.dateline.store.Added;
import org.dateline.store.Entry;
import org.dateline.store.KeptReport;
import org.dateline.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline ledger reread}: reads with this version what an older one read. */
@Command(
        name = "reread",
        description = {
            "Reads anew every report that an older version of the reader read, oldest first.",
            "Old readings stay; what becomes different is a change that says \"re-read by version N\". Stop it as you like: it goes on where it was."
        })
final class LedgerReread implements Callable<Integer> {
    private static final int AT_ONCE = 50;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Mixin
    private StoreOption store;

    @Option(names = "--limit", paramLabel = "N", description = "Read at most N reports.")
    private int limit = Integer.MAX_VALUE;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw store.wrong("--limit takes a number from 1, not " + limit);
        }
        return store.with(this::reread);
    }

    private int reread(Ledger ledger) {
        Lazy<Reader> reader = new Lazy<>(Readers::load);
        int read = 0;
        try (Output out = Output.standard()) {
            List<KeptReport> old = next(ledger, read);
            while (!old.isEmpty()) {
                for (KeptReport kept : old) {
                    Added it = ledger.reread(
                            Entry.of(reader.get().read(report(kept.reading().report()))));
                    read += it.fresh() ? 1 : 0;
                }
                old = next(ledger, read);
            }
            out.text("%d read anew by version %d; %d incidents.%n"
                    .formatted(read, Readers.VERSION, ledger.counts().incidents()));
        }
        return Exit.OK;
    }

    private List<KeptReport> next(Ledger ledger, int read) {
        return limit == read ? List.of() : ledger.listReadBefore(Readers.VERSION, Math.min(AT_ONCE, limit - read));
    }

    private static Report report(ReportHead head) {
        return new Report(
                head.id(),
                head.text(),
                head.title(),
                head.published(),
                head.outlet(),
                head.source(),
                head.url(),
                Optional.of(head.language()));
    }
}
