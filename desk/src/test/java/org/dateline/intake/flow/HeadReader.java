package org.dateline.intake.flow;

import java.util.List;
import java.util.Optional;
import org.dateline.reading.Reader;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Report;

/** Reads nothing but the head, where the way into the ledger is tested. */
public final class HeadReader implements Reader {
    @Override
    public Reading read(Report report) {
        return new Reading(
                new ReportHead(
                        report.id(),
                        report.source(),
                        report.outlet(),
                        report.url(),
                        report.title(),
                        report.published(),
                        Optional.empty(),
                        List.of(),
                        report.language().orElse("en"),
                        report.text(),
                        "hash"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
