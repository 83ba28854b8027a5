package org.dateline.publish.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.Stage;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Place;

/** PLOVER 0.8 events: {@code ASSAULT} with a mode, an object a line. Attackers whom nobody names are of sector {@code UAF}. */
final class Plover {
    private Plover() {}

    static List<Json.Obj> events(IncidentRecord it, Heading heading) {
        Summary summary = new Summary(it);
        return List.of(Json.obj()
                .with("id", it.id())
                .with("date", summary.firstDay())
                .with("event", it.stage().value() == Stage.THREATENED ? "THREATEN" : "ASSAULT")
                .with("mode", Codes.kinds().find(it.kind().value(), "plover_mode"))
                .with("context", List.of("military"))
                .with("auxiliary", auxiliary(it.stage().value()))
                .with("text", summary.sentence())
                .with("source", sources(it))
                .with("actor", actors(summary))
                .with("recipient", recipients(summary))
                .with("size", size(summary))
                .with("location", summary.site().map(Plover::location))
                .with("policy", heading.policy())
                .with("url", heading.link(it.id())));
    }

    private static Optional<String> auxiliary(Stage stage) {
        return switch (stage) {
            case PLANNED, THREATENED -> Optional.of("future");
            case ACCOMPLISHED, ATTEMPTED, FOILED -> Optional.empty();
        };
    }

    private static List<Json.Obj> sources(IncidentRecord it) {
        return it.reports().stream()
                .map((ReportEntry report) -> Json.obj()
                        .with("id", report.id())
                        .with("publisher", report.outlet())
                        .with("headline", report.title())
                        .with("date", report.published())
                        .with("url", report.url()))
                .toList();
    }

    private static List<Json.Obj> actors(Summary summary) {
        List<Json.Obj> named =
                summary.perpetrators().stream().map(Plover::entity).toList();
        return named.isEmpty() ? List.of(Json.obj().with("sector", "UAF")) : named;
    }

    private static Json.Obj entity(Actor it) {
        return Json.obj()
                .with("entity_text", Summary.name(it))
                .with("code", it.country().flatMap(c -> Codes.countries().find(c, "iso3")))
                .with("sector", sector(it));
    }

    private static String sector(Actor it) {
        return switch (it.kind()) {
            case STATE_FORCE ->
                it.occupation().filter(o -> o == HumanType.POLICE).isPresent() ? "COP" : "MIL";
            case STATE -> "GOV";
            case GROUP, ORGANISATION -> it.canonical().isPresent() ? "REB" : "UAF";
            case PERSON -> it.occupation().map(Plover::sector).orElse("UNK");
            case POPULATION -> "CVL";
        };
    }

    private static String sector(HumanType it) {
        return switch (it) {
            case MILITARY, FORMER_MILITARY -> "MIL";
            case POLICE -> "COP";
            case GOVERNMENT_OFFICIAL, DIPLOMAT, FORMER_OFFICIAL -> "GOV";
            case POLITICIAN -> "PTY";
            case JUDICIARY -> "JUD";
            case JOURNALIST -> "JRN";
            case MEDIC -> "MED";
            case CLERGY -> "REL";
            case TEACHER, STUDENT -> "EDU";
            case BUSINESS -> "BUS";
            case ARMED_GROUP_MEMBER -> "REB";
            case CIVILIAN, SECURITY_GUARD, AID_WORKER, CONTRACTOR, OTHER -> "CVL";
        };
    }

    private static List<Json.Obj> recipients(Summary summary) {
        return summary.trades()
                .map(it -> Json.obj().with("sector", sector(it)))
                .distinct()
                .toList();
    }

    private static Json.Obj size(Summary it) {
        Json.Obj size = Json.obj();
        Stream.of("killed:dead", "injured:injured", "detained:arrested")
                .map(pair -> pair.split(":"))
                .forEach(pair -> size.with(pair[1], it.people(pair[0])));
        return size;
    }

    private static Json.Obj location(Place it) {
        return Json.obj()
                .with("extracted_place", it.text())
                .with("resolved_place", it.name())
                .with("geonameid", it.gazetteerId())
                .with("lat", it.latitude())
                .with("lon", it.longitude())
                .with("city", it.town())
                .with("district", it.admin2())
                .with("province", it.admin1())
                .with("country", it.country())
                .with(
                        "country_code",
                        it.countryCode().flatMap(c -> Codes.countries().find(c, "iso3")))
                .with(
                        "resolution",
                        8 - UcdpCsv.wherePrecision(it) > 5 ? 5 : Math.max(1, 7 - UcdpCsv.wherePrecision(it)));
    }
}
