package org.dateline.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.evidence.Offsets;
import org.dateline.mention.time.DatelineHead;
import org.dateline.reading.figure.FigureReader;
import org.dateline.reading.incident.ReportReader;
import org.dateline.reading.mentions.MentionCollector;
import org.dateline.reading.mentions.MentionRecords;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.record.Dateline;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.reading.responsibility.ResponsibilityReader;
import org.dateline.reading.statement.Speakers;
import org.dateline.reading.statement.StatementReader;
import org.dateline.reading.statement.StatementRecords;
import org.dateline.report.Report;
import org.dateline.report.Sha256;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.dateline.text.language.Languages;

/** The door to reading: {@code Readers.load().read(Report.of("id", text))}. */
public final class Readers {
    /** Rises by one with every release that reads something otherwise; ledgers read their older reports anew. */
    public static final int VERSION = 1;

    private Readers() {}

    /** Loads lexicons, gazetteer and model once; takes about a second. */
    public static Reader load() {
        return over(Annotators.load());
    }

    /** A reader over words, trees and labels from elsewhere; without a tree it reads less, but it reads. */
    public static Reader over(Annotator annotator) {
        MentionCollector collector = new MentionCollector(annotator);
        StatementReader statements = StatementReader.load();
        ResponsibilityReader blame = ResponsibilityReader.load(statements);
        FigureReader figures = FigureReader.load();
        ReportReader reports = new ReportReader();
        return received -> {
            Report report = received.inLanguage(Languages.choose(received.language(), received.text()));
            if (!Languages.sameLanguage(report.language().orElseThrow(), Languages.DEFAULT)) {
                return unread(report);
            }
            Mentions mentions = collector.collect(report);
            Speakers speakers = new Speakers(statements.read(mentions.text(), mentions.times()));
            ReportReader.Reported reported = reports.read(
                    mentions,
                    speakers,
                    figures.read(mentions.text(), mentions.quantities()),
                    blame.read(mentions.text(), speakers));
            return reading(mentions, speakers, reported);
        };
    }

    /** A report in another language is kept with its language and told of as that; reading it as English would be nonsense. */
    private static Reading unread(Report report) {
        return new Reading(head(report, Optional.empty(), List.of()), List.of(), List.of(), List.of(), List.of());
    }

    private static Reading reading(Mentions mentions, Speakers speakers, ReportReader.Reported reported) {
        String text = mentions.report().text();
        return new Reading(
                head(mentions),
                reported.incidents(),
                StatementRecords.list(speakers.statements(), text, new Offsets(text)),
                reported.context(),
                MentionRecords.list(mentions));
    }

    private static ReportHead head(Mentions mentions) {
        Report report = mentions.report();
        return head(
                report, mentions.dateline().map(head -> dateline(head, new Offsets(report.text()))), credits(mentions));
    }

    private static ReportHead head(Report report, Optional<Dateline> dateline, List<String> credits) {
        return new ReportHead(
                report.id(),
                report.source(),
                report.outlet(),
                report.url(),
                report.title(),
                report.published(),
                dateline,
                credits,
                report.language().orElse(Languages.DEFAULT),
                report.text(),
                Sha256.of(report.text()));
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
}
