package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.Reason;

/** Which rule gave a field of an incident its value, on which words, or why the field is empty. */
public final class Explanation {
    /** The fields that can be asked for. */
    public static final List<String> FIELDS = List.of(
            "kind",
            "count",
            "stage",
            "when",
            "where",
            "actors",
            "targets",
            "weapons",
            "casualties",
            "responsibility",
            "developments",
            "open_questions",
            "main");

    private final Paint paint;
    private final int width;

    public Explanation(Paint paint, int width) {
        this.paint = paint;
        this.width = width;
    }

    /** Whether a field, or a part of one such as {@code casualties.c1}, can be asked for. */
    public static boolean isField(String name) {
        return FIELDS.contains(name.split("\\.", 2)[0]);
    }

    /**
     * The reasons of a reading, a few lines an incident.
     *
     * @param field one field or a part of it; absent: all
     */
    public String of(Reading reading, Optional<String> field) {
        List<String> lines = new ArrayList<>();
        lines.add(paint.paint(Ink.HEADING, Paint.harmless(reading.report().id())));
        if (reading.incidents().isEmpty()) {
            lines.add("  no incident in this report, so there is no field to explain");
        }
        for (Incident incident : reading.incidents()) {
            lines.add("");
            lines.add(paint.paint(
                    Ink.HEADING, incident.kind().toString().replace('-', ' ').toUpperCase(Locale.ROOT)));
            List<Reason> reasons = incident.reasons().stream()
                    .filter(it -> field.isEmpty() || isUnder(it.field(), field.get()))
                    .toList();
            reasons.forEach(it -> add(lines, it));
            values(incident, field).forEach(it -> lines.addAll(indented(it)));
            if (reasons.isEmpty()) {
                lines.add("  no rule has left a reason for " + field.orElse("any field"));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static boolean isUnder(String reason, String field) {
        return reason.equals(field) || reason.startsWith(field + ".") || reason.startsWith(field + "[");
    }

    private void add(List<String> lines, Reason reason) {
        String sure = reason.confidence()
                .map(it -> String.format(Locale.ROOT, " (%.0f %%)", it * 100))
                .orElse("");
        lines.addAll(indented(Wrap.padded(reason.field(), 16) + " " + paint.paint(Ink.WHEN, reason.rule()) + sure + ": "
                + Paint.harmless(reason.because())));
    }

    private List<String> indented(String text) {
        return Wrap.wrap(text, width - 4).stream().map(it -> "  " + it).toList();
    }

    /** The words on which the values of the asked field rest. */
    private static List<String> values(Incident incident, Optional<String> field) {
        List<String> values = new ArrayList<>();
        String asked = field.map(it -> it.split("\\.", 2)[0]).orElse("");
        if (asked.equals("when")) {
            incident.when().ifPresent(it -> values.add(Words.when(it) + " from " + Words.quoted(it.text())));
        }
        if (asked.equals("where")) {
            incident.where()
                    .forEach(it -> values.add(it.role() + ": " + Words.place(it) + ", " + Words.position(it) + " from "
                            + Words.quoted(it.text())));
        }
        if (asked.equals("casualties")) {
            incident.casualties()
                    .forEach(it -> values.add(it.id() + ": " + it.outcome() + " " + Words.number(it) + " from "
                            + Words.quoted(it.text()) + Words.bySpeaker(it.attribution())));
        }
        if (asked.equals("actors")) {
            incident.actors()
                    .forEach(it -> values.add(it.id() + ": " + it.role() + " from " + Words.quoted(it.text())));
        }
        if (asked.equals("weapons")) {
            incident.weapons()
                    .forEach(it -> values.add(it.kind()
                            + it.text()
                                    .map(told -> " from " + Words.quoted(told))
                                    .orElse("")));
        }
        return values;
    }
}
