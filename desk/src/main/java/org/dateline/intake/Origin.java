package org.dateline.intake;

import java.util.Optional;
import org.dateline.report.Report;

/**
 * Where bytes came from.
 *
 * @param name what a report is called that tells no id
 * @param file the file as it was named by the user; absent for standard input
 */
public record Origin(String name, Optional<String> file) {

    /** A report of which nothing but the text is known. */
    public Report report(String text) {
        return new Report(
                name,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                file,
                Optional.empty(),
                Optional.empty());
    }

    /** What a report is called that tells no id and is one of many in its file. */
    public String lineName(long line) {
        return name + ":" + line;
    }
}
