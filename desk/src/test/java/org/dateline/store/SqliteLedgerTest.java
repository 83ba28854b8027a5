package org.dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in a file. */
class SqliteLedgerTest extends LedgerContract {
    @TempDir
    private Path folder;

    private int files;

    @Override
    String fresh() {
        return folder.resolve("ledger-" + files++ + ".db").toString();
    }

    @Test
    void whatIsNoLedgerIsRefusedInOneLine() throws IOException {
        Path text = Files.writeString(
                folder.resolve("text.db"), "This is no database at all, only a text that is long enough.".repeat(20));
        assertThatThrownBy(() -> Ledgers.open(text.toString())).isInstanceOf(UnusableLedgerException.class);
    }

    /** Nothing is kept there yet of what is compared; the old report is found and profiled all the same. */
    private static void joinsAnOldIncident(Ledger ledger) {
        KeptReport old = ledger.findReport("invented-0").orElseThrow();
        ReportHead head = old.reading().report();
        Reading again = new Reading(
                new ReportHead(
                        "again",
                        head.source(),
                        Optional.of("Another outlet"),
                        head.url(),
                        head.title(),
                        head.published(),
                        head.dateline(),
                        head.credits(),
                        head.language(),
                        head.text(),
                        head.sha256()),
                old.reading().incidents(),
                old.reading().statements(),
                old.reading().context(),
                old.reading().mentions());
        assertThat(ledger.add(Entry.of(again)).incidents()).isNotEmpty().containsExactlyElementsOf(old.incidents());
    }

    /** A file of the first version; later ones must keep every row of it. */
    @Test
    void aFileOfTheFirstVersionKeepsEveryRow() throws IOException {
        Path old = folder.resolve("old.db");
        try (InputStream in = SqliteLedgerTest.class.getResourceAsStream("ledger-v1.db")) {
            Files.copy(in, old);
        }
        try (Ledger ledger = Ledgers.open(old.toString())) {
            Counts counts = ledger.counts();
            assertThat(counts.reports()).isEqualTo(10);
            assertThat(counts.readings()).isEqualTo(10);
            assertThat(counts.judgements()).isEqualTo(3);
            assertThat(counts.lastChange()).isPositive();
            assertThat(ledger.listJudgements(0, 10)).hasSize(2);
            List<String> ids = new ArrayList<>();
            ledger.eachReading(it -> ids.add(it.report().id()));
            assertThat(ids).hasSize(10).contains("invented-0", "invented-9");
            joinsAnOldIncident(ledger);
            ledger.rebuild();
            assertThat(ledger.verify().problems()).isEmpty();
        }
    }
}
