package org.dateline.publish.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Change;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.incident.record.Sourced;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.ReadingJson;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.Weapon;
import org.dateline.reading.record.When;

/** Our own tables: incidents, claims, casualties, changes. What is not known is an empty cell; 0 is only where somebody said so. */
final class HouseCsv {
    static final Csv INCIDENTS = new Csv(
            columns(
                    "incident_id,permalink,status,title,date_start,date_end,date_precision,place_name,admin1,admin2,country,"
                            + "iso3,latitude,longitude,radius_m,launch_place,launch_latitude,launch_longitude,launch_radius_m,kind,stage,"
                            + "weapon,actor_named,actor_certainty,claim_status,claimed_by,denied_by,target_name,target_class,killed_low,"
                            + "killed_best,killed_high,wounded_low,wounded_best,wounded_high,missing_best,captured_best,casualty_policy,"
                            + "perpetrators_killed_best,sources_independent,reports_total,first_report_at,as_of,revision"),
            HouseCsv::incident);
    static final Csv CLAIMS = new Csv(
            columns(
                    "claim_id,incident_id,field,group,outcome,value_low,value_high,quantifier,value,raw_words,stance,speaker,"
                            + "speaker_kind,party,via,outlet,report_id,report_url,published_at,char_start,char_end,independent_group,"
                            + "counted,why,superseded_by"),
            HouseCsv::claims);
    static final Csv CASUALTIES = new Csv(
            columns(
                    "incident_id,side,outcome,group,low,best,high,high_open,policy,n_claims,n_independent,last_reported_at,as_of,"
                            + "revision"),
            HouseCsv::casualties);
    static final Csv CHANGES =
            new Csv(columns("incident_id,revision,at,field,old_value,new_value,by,because"), HouseCsv::changes);

    private HouseCsv() {}

    private static List<String> columns(String names) {
        return List.of(names.split(","));
    }

    private static Stream<Row> incident(Row.Of of) {
        IncidentRecord record = of.incident();
        Summary it = of.summary();
        Row row = new Row()
                .put("incident_id", record.id())
                .put("permalink", of.heading().link(record.id()))
                .put("status", record.status())
                .put("title", it.title())
                .put("date_start", record.when().map(Sourced::value).flatMap(When::start))
                .put("date_end", record.when().map(Sourced::value).flatMap(When::end))
                .put("date_precision", it.precision())
                .put("kind", record.kind().value())
                .put("stage", record.stage().value())
                .put("weapon", joined(record.weapons().value().stream().map(Weapon::kind)))
                .put("target_name", joined(record.targets().value().stream().map(Target::name)))
                .put("target_class", joined(record.targets().value().stream().map(Target::kind)))
                .put("casualty_policy", of.heading().policy())
                .put("sources_independent", it.independent())
                .put("reports_total", record.reports().size())
                .put("first_report_at", it.firstPublished())
                .put("as_of", of.heading().asOf().or(record::asOf))
                .put("revision", record.revision());
        places(it, row);
        responsibility(record, it, row);
        numbers(it, row);
        return Stream.of(row);
    }

    private static void places(Summary it, Row row) {
        it.site()
                .ifPresent(place -> row.put("place_name", place.name())
                        .put("admin1", place.admin1())
                        .put("admin2", place.admin2())
                        .put("country", place.country())
                        .put(
                                "iso3",
                                place.countryCode()
                                        .flatMap(code -> Codes.countries().find(code, "iso3")))
                        .put("latitude", place.latitude())
                        .put("longitude", place.longitude())
                        .put("radius_m", place.radiusM()));
        it.launch()
                .ifPresent(place -> row.put("launch_place", place.name())
                        .put("launch_latitude", place.latitude())
                        .put("launch_longitude", place.longitude())
                        .put("launch_radius_m", place.radiusM()));
    }

    private static void responsibility(IncidentRecord record, Summary it, Row row) {
        var said = record.responsibility().value();
        row.put("actor_named", joined(it.perpetrators().stream().map(Summary::name)))
                .put("actor_certainty", it.perpetrators().stream().findFirst().flatMap(Actor::confidence))
                .put("claim_status", said.status())
                .put("claimed_by", by(said.claims(), ResponsibilityStance.CLAIMS))
                .put("denied_by", by(said.claims(), ResponsibilityStance.DENIES));
    }

    private static String by(List<ResponsibilityClaim> claims, ResponsibilityStance stance) {
        return joined(claims.stream().filter(it -> it.stance() == stance).map(ResponsibilityClaim::by));
    }

    private static void numbers(Summary it, Row row) {
        it.cell("killed").ifPresent(c -> range("killed", c, row));
        it.cell("injured").ifPresent(c -> range("wounded", c, row));
        row.put("missing_best", it.cell("missing").flatMap(Casualties::best))
                .put("captured_best", it.cell("kidnapped").flatMap(Casualties::best))
                .put("perpetrators_killed_best", it.cellOfAttackers("killed").flatMap(Casualties::best));
    }

    private static void range(String name, Casualties it, Row row) {
        row.put(name + "_low", it.low()).put(name + "_best", it.best()).put(name + "_high", it.high());
    }

    private static Stream<Row> claims(Row.Of of) {
        Map<String, ReportEntry> reports =
                of.incident().reports().stream().collect(Collectors.toMap(ReportEntry::id, it -> it, (a, b) -> a));
        return of.incident().claims().stream()
                .map(it -> claim(of.incident().id(), it, Optional.ofNullable(reports.get(it.report()))));
    }

    private static Row claim(String incident, Claim it, Optional<ReportEntry> report) {
        Row row = new Row()
                .put("claim_id", it.id())
                .put("incident_id", incident)
                .put("field", it.field())
                .put("stance", it.attribution().map(Attribution::stance))
                .put("speaker", it.attribution().map(Attribution::speaker))
                .put("speaker_kind", it.attribution().map(Attribution::kind))
                .put("party", it.attribution().flatMap(Attribution::party))
                .put("via", it.attribution().flatMap(Attribution::via).map(Attribution::speaker))
                .put("outlet", report.flatMap(ReportEntry::outlet))
                .put("report_id", it.report())
                .put("report_url", report.flatMap(ReportEntry::url))
                .put("published_at", report.flatMap(ReportEntry::published))
                .put("char_start", it.evidence().map(Evidence::first).map(s -> s.start()))
                .put("char_end", it.evidence().map(Evidence::first).map(s -> s.end()))
                .put("independent_group", report.map(ReportEntry::independentGroup))
                .put("counted", it.counted())
                .put("why", it.why())
                .put("superseded_by", it.supersededBy());
        return it.value() instanceof Figure figure ? figure(figure, row) : row.put("value", plain(it.value()));
    }

    private static Row figure(Figure it, Row row) {
        return row.put("group", it.group().map(Group::text))
                .put("outcome", it.outcome())
                .put("value_low", it.low())
                .put("value_high", it.high())
                .put("quantifier", it.qualifier())
                .put("raw_words", it.text());
    }

    /** A value in short, or as JSON where it has parts that matter. */
    static String plain(Object value) {
        return switch (value) {
            case When when -> when.start().or(when::end).orElse(when.text());
            case Place place -> place.role() + ": " + place.name();
            case Actor actor -> actor.role() + ": " + Summary.name(actor);
            case Target target -> target.name();
            case Weapon weapon -> weapon.kind().toString();
            case ResponsibilityClaim claim -> claim.by() + " " + claim.stance();
            case Enum<?> word -> word.toString();
            case String text -> text;
            case Number number -> number.toString();
            default -> ReadingJson.recordMapper().writeValueAsString(value);
        };
    }

    private static Stream<Row> casualties(Row.Of of) {
        return Stream.concat(
                cells(of, "victims", of.incident().casualties()),
                cells(of, "attackers", of.incident().casualtiesAttackers()));
    }

    private static Stream<Row> cells(Row.Of of, String side, Map<String, Casualties> cells) {
        return cells.entrySet().stream().flatMap(entry -> {
            Casualties cell = entry.getValue();
            Row all = casualtyRow(of, side, entry.getKey(), cell.figures())
                    .put("group", "all")
                    .put("low", cell.low())
                    .put("best", cell.best())
                    .put("high", cell.high())
                    .put("high_open", cell.high().isEmpty())
                    .put("last_reported_at", cell.asOf());
            Stream<Row> groups = cell.byGroup().stream()
                    .map(group -> casualtyRow(of, side, entry.getKey(), group.figures())
                            .put("group", group.group())
                            .put("low", group.low())
                            .put("high", group.high())
                            .put("high_open", group.high().isEmpty()));
            return Stream.concat(Stream.of(all), groups);
        });
    }

    private static Row casualtyRow(Row.Of of, String side, String outcome, List<String> figures) {
        Map<String, String> groups = of.incident().reports().stream()
                .collect(Collectors.toMap(ReportEntry::id, ReportEntry::independentGroup, (a, b) -> a));
        long independent = of.incident().claims().stream()
                .filter(it -> figures.contains(it.id()))
                .map(it -> groups.getOrDefault(it.report(), it.report()))
                .distinct()
                .count();
        return new Row()
                .put("incident_id", of.incident().id())
                .put("side", side)
                .put("outcome", outcome)
                .put("policy", of.heading().policy())
                .put("n_claims", figures.size())
                .put("n_independent", independent)
                .put("as_of", of.heading().asOf().or(of.incident()::asOf))
                .put("revision", of.incident().revision());
    }

    private static Stream<Row> changes(Row.Of of) {
        List<Change> all = of.incident().changes();
        return IntStream.range(0, all.size()).mapToObj(i -> change(of.incident().id(), all.get(i)));
    }

    private static Row change(String incident, Change it) {
        return new Row()
                .put("incident_id", incident)
                .put("revision", it.revision())
                .put("at", it.at())
                .put("field", it.field())
                .put("old_value", it.before().map(HouseCsv::plain))
                .put("new_value", it.after().map(HouseCsv::plain))
                .put("by", it.by())
                .put("because", it.because());
    }

    private static String joined(Stream<?> values) {
        return values.map(Object::toString).distinct().collect(Collectors.joining("; "));
    }
}
