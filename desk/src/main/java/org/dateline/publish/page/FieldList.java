package org.dateline.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.lexicon.Stage;
import org.dateline.publish.card.Words;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.ContextItem;
import org.dateline.reading.record.ContextKind;
import org.dateline.reading.record.DevelopmentStatus;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.record.Side;

/** The fields of a reading, part by part, as its page shows them. */
final class FieldList {
    /** Fields under one heading. */
    record Part(String heading, Optional<String> note, List<Field> fields) {
        Part {
            fields = List.copyOf(fields);
        }
    }

    private FieldList() {}

    static List<Part> of(Reading reading) {
        List<Part> parts = new ArrayList<>();
        reading.incidents().forEach(it -> parts.add(incident(it)));
        if (!reading.context().isEmpty()) {
            parts.add(new Part(
                    "Context",
                    Optional.of("told as background, not as what happened"),
                    reading.context().stream().map(FieldList::context).toList()));
        }
        if (!reading.statements().isEmpty()) {
            parts.add(new Part(
                    "Who said what",
                    Optional.empty(),
                    reading.statements().stream()
                            .map(it -> field(
                                    said(it.attribution()),
                                    Html.of("“{}”", it.text()),
                                    mood("statement", Optional.of(it.attribution())),
                                    Optional.of(it.evidence())))
                            .toList()));
        }
        return parts;
    }

    /** Words are marked as denied where a speaker denies or doubts them, as expected where they are still to come. */
    private static String mood(String colour, Optional<Attribution> said) {
        return said.map(it -> switch (it.stance()) {
                    case DENIES, DOUBTS -> colour + " denied";
                    case EXPECTS -> colour + " expected";
                    case ASSERTS, CLAIMS_OWN_ACT, SUSPECTS, ACCUSES, REPORTS_HEARSAY -> colour;
                })
                .orElse(colour);
    }

    private static String mood(Stage stage) {
        return switch (stage) {
            case THREATENED, PLANNED -> "event expected";
            case ACCOMPLISHED, ATTEMPTED, FOILED -> "event";
        };
    }

    private static Part incident(Incident incident) {
        String heading = incident.kind().toString().replace('-', ' ')
                + incident.count().map(it -> " × " + it).orElse("");
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("stage", Html.of("{}", incident.stage()), mood(incident.stage()), incident.evidence()));
        incident.when()
                .ifPresent(it -> fields.add(field("when", Html.of("{}", Words.when(it)), "when", it.evidence())));
        incident.where()
                .forEach(it -> fields.add(field(
                        words(it.role()),
                        Html.of("{} <small>{}</small>", Words.place(it), Words.position(it)),
                        "where",
                        it.evidence())));
        incident.weapons()
                .forEach(it -> fields.add(
                        field("weapon", Html.of("{}{}", it.kind(), Words.times(it.count())), "weapon", it.evidence())));
        incident.targets()
                .forEach(it -> fields.add(field(
                        "target",
                        Html.of(
                                "{} <small>{}, {}</small>",
                                it.name() + Words.times(it.count()),
                                words(it.kind()),
                                it.effect()),
                        "target",
                        it.evidence())));
        incident.casualties().forEach(it -> fields.add(figure(it)));
        incident.actors().forEach(it -> fields.add(actor(it)));
        responsibility(incident.responsibility(), fields);
        incident.developments()
                .forEach(it -> fields.add(field(
                        words(it.kind()),
                        Html.of("{} <small>{}{}</small>", it.text(), it.status(), Words.bySpeaker(it.attribution())),
                        it.status() == DevelopmentStatus.PLANNED ? "after expected" : mood("after", it.attribution()),
                        it.evidence())));
        incident.openQuestions()
                .forEach(it -> fields.add(field(
                        "open: " + it.about(),
                        Html.of("{} <small>{}</small>", it.text(), Words.bySpeaker(it.attribution())),
                        "after",
                        it.evidence())));
        return new Part(heading, incident.main() ? Optional.empty() : Optional.of("told beside the main one"), fields);
    }

    private static Field figure(Figure it) {
        String people = it.group().map(Group::text).orElse(it.partOf().isPresent() ? "of them" : "in all");
        List<String> notes = Stream.of(
                        Optional.of(people),
                        it.side() == Side.PERPETRATOR ? Optional.of("attackers") : Optional.<String>empty(),
                        it.rivalOf().map(r -> "another count"),
                        it.cumulative() ? Optional.of("over several attacks") : Optional.<String>empty(),
                        it.qualifier(),
                        it.attribution().map(Words::speaker))
                .flatMap(Optional::stream)
                .toList();
        return field(
                (it.partOf().isPresent() ? "· " : "") + words(it.outcome()),
                Html.of("<b>{}</b> <small>{}</small>", Words.number(it), String.join(", ", notes)),
                mood("figure", it.attribution()),
                it.evidence());
    }

    private static Field actor(Actor it) {
        String known = it.canonical()
                .filter(c -> !c.equals(it.name().orElse("")))
                .map(c -> " = " + c)
                .orElse("");
        List<String> about = Stream.of(
                        Optional.of(words(it.kind())),
                        it.country(),
                        it.occupation().map(FieldList::words),
                        it.confidence().map(FieldList::words),
                        it.attribution().map(Words::speaker))
                .flatMap(Optional::stream)
                .toList();
        return field(
                words(it.role()),
                Html.of(
                        "{} <small>{}</small>",
                        it.name().orElse(it.text()) + known + Words.times(it.count()),
                        String.join(", ", about)),
                it.confidence().filter(c -> c == Confidence.DENIED).isPresent()
                        ? "who denied"
                        : mood("who", it.attribution()),
                it.evidence());
    }

    private static void responsibility(Responsibility it, List<Field> fields) {
        fields.add(field("responsibility", Html.of("{}", words(it.status())), "who", it.evidence()));
        it.claims()
                .forEach(claim -> fields.add(field(
                        "· " + words(claim.stance()),
                        Html.of("{} <small>{}</small>", claim.by(), Words.bySpeaker(claim.attribution())),
                        claim.stance() == ResponsibilityStance.DENIES ? "who denied" : mood("who", claim.attribution()),
                        claim.evidence())));
    }

    private static Field context(ContextItem it) {
        String colour = it.kind() == ContextKind.EXPECTED_ATTACK || it.kind() == ContextKind.THREAT
                ? "context expected"
                : "context";
        return field(words(it.kind()), Html.of("{}", it.text()), colour, Optional.of(it.evidence()));
    }

    private static String said(Attribution by) {
        return Words.speaker(by) + " " + by.cue().orElse(words(by.stance()));
    }

    private static Field field(String label, Html value, String colour, Optional<Evidence> evidence) {
        return new Field(label, value, colour, evidence.stream().toList());
    }

    private static String words(Object value) {
        return value.toString().replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
