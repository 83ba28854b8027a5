package org.dateline.store;

import java.util.Optional;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Report;
import org.dateline.report.Sha256;

/**
 * Names reports by their content: text, title, publication, outlet and address. What a sender calls it is no part of it, so that one
 * file under two names is one report; two outlets with one text are two.
 */
public final class ReportKeys {
    private static final int DIGITS = 32;

    private ReportKeys() {}

    /** The key of a report that has not been read yet. */
    public static String of(Report report) {
        return of(Sha256.of(report.text()), report.title(), report.published(), report.outlet(), report.url());
    }

    /** The key of a report that was read; the same as before. */
    public static String of(ReportHead head) {
        return of(Sha256.of(head.text()), head.title(), head.published(), head.outlet(), head.url());
    }

    private static String of(
            String text,
            Optional<String> title,
            Optional<String> published,
            Optional<String> outlet,
            Optional<String> url) {
        return Sha256.of(String.join("\u0000", text, told(title), told(published), told(outlet), told(url)))
                .substring(0, DIGITS);
    }

    private static String told(Optional<String> value) {
        return value.map(String::strip).orElse("");
    }
}
