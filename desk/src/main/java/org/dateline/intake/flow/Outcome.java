package org.dateline.intake.flow;

import java.util.Optional;
import org.dateline.reading.record.Reading;
import org.dateline.report.Report;

/** What became of an arrival. */
public sealed interface Outcome {
    /** It was read. */
    record Read(Reading reading) implements Outcome {}

    /** The gate let it pass by. */
    record Aside(String key, double score, Report report) implements Outcome {}

    /** It was here already, read or set aside. */
    record Known(String key) implements Outcome {}

    /**
     * It could not be read.
     *
     * @param ours whether the mistake is ours
     */
    record Dead(String id, String why, boolean ours, Optional<Report> report) implements Outcome {}
}
