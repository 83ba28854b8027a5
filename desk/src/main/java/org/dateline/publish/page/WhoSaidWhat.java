package org.dateline.publish.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.publish.Summary;
import org.dateline.publish.card.Words;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.reading.record.Weapon;
import org.dateline.reading.record.When;

/** Fields down, sources across in the order in which they came out; copies of one source share a column. */
final class WhoSaidWhat {
    private record Field(String name, Function<Claim, String> says) {}

    private static final List<Field> FIELDS = List.of(
            new Field("kind", it -> it.field().equals("kind") ? Summary.words(it.value()) : ""),
            new Field(
                    "day",
                    it -> it.value() instanceof When when
                            ? when.start().or(when::end).map(Summary::day).orElse("")
                            : ""),
            new Field(
                    "place",
                    it -> it.value() instanceof Place place && place.role() == PlaceRole.ATTACK_SITE
                            ? place.name()
                            : ""),
            new Field(
                    "weapon",
                    it -> it.value() instanceof Weapon weapon ? weapon.kind().toString() : ""),
            new Field("killed", it -> number(it, "casualties.killed")),
            new Field("injured", it -> number(it, "casualties.injured")),
            new Field("missing", it -> number(it, "casualties.missing")),
            new Field(
                    "perpetrator",
                    it -> it.value() instanceof Actor actor && actor.role() == ActorRole.PERPETRATOR
                            ? Summary.name(actor)
                            : ""),
            new Field(
                    "responsibility",
                    it -> it.value() instanceof ResponsibilityClaim said
                            ? said.by() + " " + said.stance().toString().replace('-', ' ')
                            : ""));

    private WhoSaidWhat() {}

    private static String number(Claim claim, String field) {
        return claim.field().equals(field)
                        && claim.value() instanceof Figure figure
                        && figure.partOf().isEmpty()
                ? Words.number(figure)
                : "";
    }

    static Html of(IncidentRecord incident) {
        Map<String, List<ReportEntry>> groups = incident.reports().stream()
                .collect(Collectors.groupingBy(ReportEntry::independentGroup, LinkedHashMap::new, Collectors.toList()));
        Html heads = groups.values().stream().map(WhoSaidWhat::head).collect(Html.joined());
        Html rows = FIELDS.stream()
                .map(field -> row(incident, field, new ArrayList<>(groups.values())))
                .collect(Html.joined());
        return Html.of(
                "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Who said what\"><table"
                        + " class=\"matrix\"><thead><tr><th>Field</th>{}</tr></thead><tbody>{}</tbody></table></div><p"
                        + " class=\"quiet\">✓ as in the record · ≠ differs · – silent. Copies of one source share a"
                        + " column.</p>",
                heads,
                rows);
    }

    private static Html head(List<ReportEntry> group) {
        ReportEntry first = group.getFirst();
        return Html.of(
                "<th scope=\"col\"><a href=\"/readings/{}\">{}</a><br><small>{}{}</small></th>",
                Query.encoded(first.id()),
                first.outlet().orElse(first.id()),
                first.published(),
                group.size() > 1
                        ? ", with " + Parts.many(group.size() - 1, "copy").replace("copys", "copies")
                        : "");
    }

    private static Html row(IncidentRecord incident, Field field, List<List<ReportEntry>> groups) {
        List<List<Claim>> cells = groups.stream()
                .map(group -> incident.claims().stream()
                        .filter(claim -> group.stream().anyMatch(it -> it.id().equals(claim.report())))
                        .filter(claim -> !field.says().apply(claim).isEmpty())
                        .toList())
                .toList();
        if (cells.stream().allMatch(List::isEmpty)) {
            return Html.NOTHING;
        }
        return Html.of(
                "<tr><th scope=\"row\">{}</th>{}</tr>",
                field.name(),
                cells.stream().map(it -> cell(it, field)).collect(Html.joined()));
    }

    private static Html cell(List<Claim> claims, Field field) {
        if (claims.isEmpty()) {
            return new Html("<td class=\"silent\">– <span class=\"unseen\">silent</span></td>");
        }
        Html values = claims.stream()
                .collect(Collectors.groupingBy(field.says(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> value(it.getKey(), it.getValue()))
                .collect(Html.joined());
        return Html.of("<td>{}</td>", values);
    }

    private static Html value(String says, List<Claim> claims) {
        boolean counted = claims.stream().anyMatch(Claim::counted);
        Claim claim = claims.getFirst();
        return Html.of(
                "<span class=\"{}\">{} {}</span>",
                counted ? "agrees" : "differs",
                counted ? "✓" : "≠",
                Ledgered.passage(claim.report(), claim.evidence(), says));
    }
}
