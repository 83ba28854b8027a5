package org.dateline.publish.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.publish.Summary;
import org.dateline.publish.card.Words;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Figure;

/** The figures of an incident: the number in large, its range, and behind it every figure with its speaker and its fate. */
final class Ledgered {
    private final IncidentRecord incident;
    private final Map<String, ReportEntry> reports;

    Ledgered(IncidentRecord incident) {
        this.incident = incident;
        this.reports = incident.reports().stream()
                .collect(Collectors.toMap(ReportEntry::id, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    Html html() {
        Html victims = cells("casualties", "", incident.casualties());
        Html attackers = cells("casualties_attackers", " of the attackers", incident.casualtiesAttackers());
        boolean nothing = incident.casualties().isEmpty()
                && incident.casualtiesAttackers().isEmpty();
        return nothing ? new Html("<p class=\"quiet\">No report gives a figure.</p>") : victims.plus(attackers);
    }

    private Html cells(String side, String whose, Map<String, Casualties> cells) {
        return cells.entrySet().stream()
                .map(it -> cell(side + "." + it.getKey(), Summary.words(it.getKey()) + whose, it.getValue()))
                .collect(Html.joined());
    }

    private Html cell(String field, String name, Casualties it) {
        List<Claim> claims = incident.claims().stream()
                .filter(claim -> claim.field().equals(field))
                .toList();
        String groups = it.byGroup().stream()
                .map(group -> group.low().map(n -> n + " ").orElse("") + group.group())
                .distinct()
                .collect(Collectors.joining(", "));
        String range = Parts.range(it);
        String best = it.best().map(Object::toString).orElse(range);
        return Html.of(
                "<details class=\"toll\" id=\"{}\"><summary><span class=\"best\">{}</span> <span"
                        + " class=\"outcome\">{}</span> <span class=\"range\">{}</span><span"
                        + " class=\"behind\">{}</span></summary>{}<ol class=\"figures\">{}</ol><p><a"
                        + " href=\"?field={}#reply\">This is wrong</a></p></details>",
                field,
                best,
                name,
                best.equals(range) ? "" : "range " + range,
                Parts.many(claims.size(), "figure"),
                groups.isEmpty() ? Html.NOTHING : Html.of("<p class=\"quiet\">Of them: {}</p>", groups),
                claims.stream().map(this::claim).collect(Html.joined()),
                Query.encoded(field));
    }

    private Html claim(Claim it) {
        String number = it.value() instanceof Figure figure ? Words.number(figure) : String.valueOf(it.value());
        String words = it.value() instanceof Figure figure ? figure.text() : "";
        Optional<ReportEntry> report = Optional.ofNullable(reports.get(it.report()));
        return Html.of(
                "<li class=\"{}\" id=\"{}\"><b>{}</b> <q>{}</q> <span>{}</span> <span class=\"source\">{}</span> <span"
                        + " class=\"fate\">{}{}</span></li>",
                it.counted() ? "counts" : "out",
                it.id(),
                number,
                words,
                it.attribution().map(Words::speaker).orElse("the report itself"),
                source(it, report),
                it.counted() ? "✓ counts" : "does not count",
                it.why().map(why -> ": " + why).orElse(""));
    }

    private static Html source(Claim claim, Optional<ReportEntry> report) {
        String name = report.map(it -> it.outlet().orElse(it.id())
                        + it.published().map(p -> ", " + p).orElse(""))
                .orElse(claim.report());
        return passage(claim.report(), claim.evidence(), name);
    }

    /** A link to the words in their report. */
    static Html passage(String report, Optional<Evidence> evidence, Object name) {
        String at = evidence.filter(it -> !it.inTitle())
                .map(it -> "?at=" + it.first().start() + "-" + it.first().end() + "#here")
                .orElse("");
        return Html.of("<a href=\"/readings/{}{}\">{}</a>", Query.encoded(report), at, name);
    }
}
