package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ContextItem;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.text.language.Languages;

/**
 * A reading as people like to see it: what, when, where, figures, who, what followed, and the report with its words underlined.
 *
 * <pre>{@code
 * String card = new Card(new Paint(true), 100).of(reading);
 * }</pre>
 */
public final class Card {
    private final Paint paint;
    private final int width;
    private final Sheet sheet;

    /**
     * A card for one reading.
     *
     * @param width columns of the terminal
     */
    public Card(Paint paint, int width) {
        this.paint = paint;
        this.width = width;
        this.sheet = new Sheet(width);
    }

    /** The whole card, lines parted by {@code \n}, with one at its end. */
    public String of(Reading reading) {
        head(reading.report());
        if (reading.incidents().isEmpty()) {
            sheet.line("");
            sheet.line(
                    Languages.sameLanguage(reading.report().language(), Languages.DEFAULT)
                            ? "No incident: this report tells of no attack that we know how to read."
                            : "Not read: this report is in another language ("
                                    + reading.report().language() + ").");
        }
        reading.incidents().forEach(it -> incident(it, reading.report()));
        context(reading.context());
        text(reading);
        return sheet.toString();
    }

    private void head(ReportHead report) {
        List<String> parts = new ArrayList<>();
        parts.add(paint.paint(Ink.HEADING, Paint.harmless(report.title().orElse(report.id()))));
        report.title().ifPresent(it -> parts.add(report.id()));
        report.outlet().ifPresent(parts::add);
        report.published().ifPresent(it -> parts.add("published " + it));
        report.dateline().ifPresent(it -> parts.add("dateline " + Paint.harmless(it.text())));
        if (!report.credits().isEmpty()) {
            parts.add("credits " + Paint.harmless(String.join(", ", report.credits())));
        }
        sheet.wrapped(String.join(" · ", parts));
    }

    private void incident(Incident incident, ReportHead report) {
        sheet.line("");
        String kind = incident.kind().toString().replace('-', ' ').toUpperCase(Locale.ROOT);
        String count = incident.count().map(it -> " × " + it).orElse("");
        sheet.line(paint.paint(Ink.HEADING, kind + count) + "  " + incident.stage()
                + (incident.main() ? "" : paint.paint(Ink.QUIET, "  (told beside the main one)")));
        incident.when()
                .ifPresent(it -> sheet.row("when", paint.paint(Ink.WHEN, Words.when(it)) + " " + words(it.text())));
        incident.where().forEach(it -> sheet.row(it.role().toString().replace('-', ' '), place(it)));
        incident.weapons()
                .forEach(it -> sheet.row(
                        "weapon",
                        paint.paint(Ink.WEAPON, it.kind() + Words.times(it.count()))
                                + it.text().map(told -> " " + words(told)).orElse("")));
        incident.targets()
                .forEach(it -> sheet.row(
                        "target",
                        paint.paint(Ink.TARGET, Paint.harmless(it.name())) + ", " + it.kind() + Words.times(it.count())
                                + ", " + it.effect() + " " + words(it.text())));
        incident.actors().forEach(it -> sheet.row(it.role().toString(), actor(it)));
        sheet.rows("figures", FigureTable.lines(incident.casualties(), paint, sheet.room()));
        responsibility(incident.responsibility(), report);
        incident.developments()
                .forEach(it -> sheet.row(
                        "followed",
                        it.kind() + " (" + it.status() + ") " + words(it.text()) + Words.bySpeaker(it.attribution())));
        incident.openQuestions()
                .forEach(it ->
                        sheet.row("open", it.about() + " " + words(it.text()) + Words.bySpeaker(it.attribution())));
    }

    private String place(Place place) {
        return paint.paint(Ink.WHERE, Words.place(place)) + "  " + Words.position(place) + " (" + place.kind() + ") "
                + words(place.text());
    }

    private String actor(Actor actor) {
        String name = Paint.harmless(actor.name().orElse(actor.text()));
        String known = actor.canonical()
                .filter(it -> !it.equals(name))
                .map(it -> " = " + it)
                .orElse("");
        String about = actor.kind()
                + actor.country().map(it -> ", " + it).orElse("")
                + actor.occupation().map(it -> ", " + it).orElse("")
                + actor.confidence().map(it -> ", " + it).orElse("");
        return paint.paint(Ink.WHO, name) + known + Words.times(actor.count()) + " (" + about + ")"
                + Words.bySpeaker(actor.attribution());
    }

    private void responsibility(Responsibility said, ReportHead report) {
        String status = said.status().toString().replace('-', ' ');
        sheet.row(
                "responsibility",
                status
                        + said.evidence()
                                .map(it -> " " + words(wordsOf(it, report)))
                                .orElse(""));
        for (ResponsibilityClaim claim : said.claims()) {
            String by = paint.paint(Ink.WHO, Paint.harmless(claim.by()));
            String speaker = claim.attribution()
                    .filter(it -> !it.speaker().equals(claim.by()))
                    .map(Words::speaker)
                    .orElse("");
            sheet.row(
                    "",
                    by + " " + claim.stance().toString().replace('-', ' ')
                            + (speaker.isEmpty() ? "" : " — " + speaker));
        }
    }

    private static String wordsOf(Evidence evidence, ReportHead report) {
        String text = evidence.inTitle() ? report.title().orElse("") : report.text();
        return evidence.spans().stream()
                .map(it -> text.substring(text.offsetByCodePoints(0, it.start()), text.offsetByCodePoints(0, it.end())))
                .collect(Collectors.joining(" … "));
    }

    private void context(List<ContextItem> context) {
        if (context.isEmpty()) {
            return;
        }
        sheet.line("");
        sheet.line(paint.paint(Ink.HEADING, "CONTEXT"));
        context.forEach(it -> sheet.row(it.kind().toString(), words(it.text())));
    }

    private void text(Reading reading) {
        sheet.line("");
        sheet.line(paint.paint(Ink.QUIET, "─".repeat(Math.min(width, 60))));
        for (String paragraph : MarkedText.of(reading, paint).split("\n", -1)) {
            sheet.wrapped(paragraph);
        }
        if (paint.colour() && !reading.incidents().isEmpty()) {
            sheet.line("");
            sheet.line(MarkedText.used(reading).stream()
                    .map(ink -> paint.paint(ink, ink.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining("  ")));
        }
    }

    private String words(String text) {
        return paint.paint(Ink.QUIET, Words.quoted(text));
    }
}
