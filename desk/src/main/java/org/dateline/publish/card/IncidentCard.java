package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.Question;
import org.dateline.incident.record.ReportEntry;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.record.ResponsibilityClaim;

/**
 * What all reports say of one incident, as people like to see it: the record, each figure with its origin and why it counts or does
 * not, the reports, what is still open.
 */
public final class IncidentCard {
    private final Paint paint;
    private final int width;

    /**
     * A maker of cards.
     *
     * @param width columns of the terminal
     */
    public IncidentCard(Paint paint, int width) {
        this.paint = paint;
        this.width = width;
    }

    /** The card of one incident, lines parted by {@code \n}, with one at its end. */
    public String of(IncidentRecord incident) {
        Sheet sheet = new Sheet(width);
        head(incident, sheet);
        incident.when()
                .ifPresent(it ->
                        sheet.row("when", paint.paint(Ink.WHEN, Words.when(it.value())) + others(it.alternatives())));
        where(incident, sheet);
        people(incident, sheet);
        casualties("", incident.casualties(), sheet);
        casualties(" of the attackers", incident.casualtiesAttackers(), sheet);
        responsibility(incident, sheet);
        incident.openQuestions().forEach(it -> sheet.row("open", question(it)));
        incident.developments()
                .forEach(it -> sheet.row("followed", it.kind() + " (" + it.status() + ") " + quoted(it.text())));
        incident.reports().forEach(it -> sheet.row("reports", report(it)));
        ledger(incident.claims(), sheet);
        return sheet.toString();
    }

    private void head(IncidentRecord incident, Sheet sheet) {
        String kind = incident.kind().value().toString().replace('-', ' ').toUpperCase(Locale.ROOT);
        sheet.wrapped(paint.paint(Ink.HEADING, kind) + "  " + incident.stage().value() + " · " + incident.status()
                + " · " + incident.id() + " revision " + incident.revision());
    }

    private void where(IncidentRecord incident, Sheet sheet) {
        for (Place place : incident.where().value()) {
            sheet.row(
                    place.role().toString().replace('-', ' '),
                    paint.paint(Ink.WHERE, Words.place(place)) + "  " + Words.position(place));
        }
        incident.where().alternatives().stream()
                .flatMap(it -> it.value().stream())
                .filter(it -> it.role() == PlaceRole.ATTACK_SITE)
                .map(Words::place)
                .distinct()
                .forEach(it -> sheet.row("also told", it));
    }

    private void people(IncidentRecord incident, Sheet sheet) {
        incident.actors().value().stream()
                .filter(it -> it.role() == ActorRole.PERPETRATOR)
                .forEach(it -> sheet.row("perpetrator", actor(it)));
        incident.weapons()
                .value()
                .forEach(it ->
                        sheet.row("weapon", paint.paint(Ink.WEAPON, it.kind().toString())));
        incident.targets()
                .value()
                .forEach(it ->
                        sheet.row("target", paint.paint(Ink.TARGET, Paint.harmless(it.name())) + ", " + it.kind()));
    }

    private String actor(Actor actor) {
        String name = actor.canonical().or(actor::name).orElse(actor.text());
        return paint.paint(Ink.WHO, Paint.harmless(name))
                + actor.confidence().map(it -> " (" + it + ")").orElse("");
    }

    private void casualties(String whose, Map<String, Casualties> sheetOf, Sheet sheet) {
        sheetOf.forEach((outcome, cell) -> sheet.row(outcome + whose, number(cell) + parts(cell)));
    }

    private String number(Casualties cell) {
        String low = cell.low().map(Object::toString).orElse("?");
        String high = cell.high().map(Object::toString).orElse("open");
        String range = low + " to " + high;
        return cell.best()
                .map(it -> paint.paint(Ink.FIGURE, it.toString()) + (low.equals(high) ? "" : "  (" + range + ")"))
                .orElse(range);
    }

    private static String parts(Casualties cell) {
        return cell.byGroup().isEmpty()
                ? ""
                : cell.byGroup().stream()
                        .map(it -> Paint.harmless(it.group()))
                        .distinct()
                        .collect(Collectors.joining(", ", "  of them: ", ""));
    }

    private void responsibility(IncidentRecord incident, Sheet sheet) {
        var said = incident.responsibility().value();
        sheet.row("responsibility", said.status().toString().replace('-', ' '));
        for (ResponsibilityClaim claim : said.claims()) {
            sheet.row(
                    "",
                    paint.paint(Ink.WHO, Paint.harmless(claim.by())) + " "
                            + claim.stance().toString().replace('-', ' ') + Words.bySpeaker(claim.attribution()));
        }
    }

    private String question(Question it) {
        return it.about() + " " + quoted(it.text())
                + it.closedBy().map(by -> "  answered by " + by).orElse("");
    }

    private static String report(ReportEntry it) {
        return Stream.of(Optional.of(it.id()), it.outlet(), it.published(), it.title(), copy(it))
                .flatMap(Optional::stream)
                .map(Paint::harmless)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> copy(ReportEntry it) {
        return it.independentGroup().equals(it.id()) ? Optional.empty() : Optional.of("group " + it.independentGroup());
    }

    private void ledger(List<Claim> claims, Sheet sheet) {
        List<String> rows = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.value() instanceof Figure figure) {
                rows.addAll(Wrap.wrap(figure(claim, figure), sheet.room()));
            }
        }
        sheet.rows("ledger", rows);
    }

    private String figure(Claim claim, Figure figure) {
        String fate = claim.counted() ? "counts" : "does not count";
        return (claim.counted() ? "+ " : "- ") + figure.outcome() + " " + Words.number(figure) + " "
                + quoted(figure.text())
                + " " + Paint.harmless(claim.report()) + Words.bySpeaker(claim.attribution()) + ": " + fate
                + claim.why().map(it -> ", " + it).orElse("");
    }

    private static String others(List<?> alternatives) {
        return alternatives.isEmpty() ? "" : "  (told otherwise by others: " + alternatives.size() + ")";
    }

    private String quoted(String words) {
        return paint.paint(Ink.QUIET, Words.quoted(words));
    }
}
