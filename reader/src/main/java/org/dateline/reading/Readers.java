package org.dateline.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.evidence.Offsets;
import org.dateline.mention.time.DatelineHead;
import org.dateline.reading.mentions.MentionCollector;
import org.dateline.reading.mentions.MentionRecords;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.record.Dateline;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Report;
import org.dateline.text.FlatAnnotator;

/** The door to reading: {@code Readers.load().read(Report.of("id", text))}. */
public final class Readers {
    private Readers() {}

    /** Loads lexicons, gazetteer and model once; takes about a second. */
    public static Reader load() {
        MentionCollector collector = new MentionCollector(new FlatAnnotator());
        return report -> reading(collector.collect(report));
    }

    private static Reading reading(Mentions mentions) {
        return new Reading(head(mentions), List.of(), List.of(), List.of(), MentionRecords.list(mentions));
    }

    private static ReportHead head(Mentions mentions) {
        Report report = mentions.report();
        return new ReportHead(
                report.id(),
                report.source(),
                report.outlet(),
                report.url(),
                report.title(),
                report.published(),
                mentions.dateline().map(head -> dateline(head, new Offsets(report.text()))),
                credits(mentions),
                report.language().orElse("en"),
                report.text(),
                sha256(report.text()));
    }

    private static Dateline dateline(DatelineHead head, Offsets offsets) {
        Evidence evidence = Evidence.at(offsets.toCodePoints(head.span()));
        return new Dateline(head.text(), head.place(), head.date(), Optional.of(evidence));
    }

    private static List<String> credits(Mentions mentions) {
        Stream<String> filedBy = mentions.dateline().stream().flatMap(head -> head.agencies().stream());
        Stream<String> credited = mentions.credits().stream().flatMap(credit -> credit.names().stream());
        return Stream.concat(filedBy, credited).distinct().toList();
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
