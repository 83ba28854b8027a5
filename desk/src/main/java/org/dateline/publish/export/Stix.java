package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.lexicon.Stage;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.Place;

/**
 * A STIX 2.1 bundle: incident, location, identity, report, and what ties them together. Ids are made from our own, so that the same
 * record gives the same ids; casualties go into an extension of ours.
 */
final class Stix {
    private static final String CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";
    private static final String OURS = "extension-definition--" + uuid("extension", "casualties");
    private static final String US = "identity--" + uuid("identity", "dateline");
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");

    private final Heading heading;
    private final Set<String> written = new HashSet<>();
    private List<Json.Obj> objects = new ArrayList<>();

    private Stix(Heading heading) {
        this.heading = heading;
    }

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        Stix stix = new Stix(heading);
        String first = Json.line(us()) + ",\n" + Json.line(extension());
        String before = "{\"type\":\"bundle\",\"id\":\"bundle--" + uuid("bundle", heading.made() + heading.policy())
                + "\",\"objects\":[\n" + first;
        Sink sink = new Sink(out);
        sink.text(before);
        incidents.each(it -> stix.of(it).forEach(one -> sink.text(",\n").text(Json.line(one))));
        sink.text("\n]}\n").flush();
    }

    private static UUID uuid(String type, String of) {
        return UUID.nameUUIDFromBytes((type + " " + of).getBytes(StandardCharsets.UTF_8));
    }

    private static Json.Obj us() {
        return object("identity", US, FIRST).with("name", "Dateline").with("identity_class", "system");
    }

    private static Json.Obj extension() {
        return object("extension-definition", OURS, FIRST)
                .with("created_by_ref", US)
                .with("name", "Casualties")
                .with("schema", "https://dateline.invalid/record/incident.schema.json")
                .with("version", "1.0")
                .with("extension_types", List.of("property-extension"));
    }

    private static Json.Obj object(String type, String id, Instant at) {
        return Json.obj()
                .with("type", type)
                .with("spec_version", "2.1")
                .with("id", id)
                .with("created", at.toString())
                .with("modified", at.toString());
    }

    private Json.Obj once(String type, String key) {
        String id = type + "--" + uuid(type, key);
        Json.Obj object = object(type, id, heading.made());
        if (written.add(id)) {
            objects.add(object);
        }
        return object;
    }

    private List<Json.Obj> of(IncidentRecord it) {
        objects = new ArrayList<>();
        Summary summary = new Summary(it);
        Json.Obj incident = once("incident", it.id())
                .with("created_by_ref", US)
                .with("name", summary.title())
                .with("description", summary.sentence())
                .with("labels", List.of(it.kind().value().toString()))
                .with(
                        "external_references",
                        List.of(Json.obj()
                                .with("source_name", "dateline")
                                .with("external_id", it.id())
                                .with("url", heading.link(it.id()))))
                .with("extensions", extensions(it));
        String id = incident.get("id").toString();
        summary.site().ifPresent(place -> location(place, id, "located-at"));
        summary.perpetrators().forEach(actor -> identity(actor, id));
        reports(it, id);
        return objects;
    }

    private Json.Obj extensions(IncidentRecord it) {
        Json.Obj core = Json.obj()
                .with("extension_type", "property-extension")
                .with("determination", determination(it.stage().value()))
                .with("investigation_status", it.openQuestions().isEmpty() ? "closed" : "open");
        Json.Obj casualties = Json.obj()
                .with("extension_type", "property-extension")
                .with("policy", heading.policy())
                .with("victims", it.casualties())
                .with("attackers", it.casualtiesAttackers());
        return Json.obj().with(CORE, core).with(OURS, casualties);
    }

    private static String determination(Stage it) {
        return switch (it) {
            case ACCOMPLISHED -> "successful-attempt";
            case ATTEMPTED -> "failed-attempt";
            case FOILED -> "blocked";
            case THREATENED, PLANNED -> "suspected";
        };
    }

    private void location(Place place, String incident, String how) {
        boolean point = place.latitude().isPresent() && place.longitude().isPresent();
        Optional<String> region =
                place.country().filter(c -> place.countryCode().isEmpty());
        if (!point && place.countryCode().isEmpty()) {
            return;
        }
        String key = place.name() + place.latitude() + place.longitude();
        Json.Obj location = once("location", key)
                .with("name", place.name())
                .with("country", place.countryCode())
                .with("administrative_area", place.admin1())
                .with("city", place.town())
                .with("description", region);
        if (point) {
            location.with("latitude", place.latitude())
                    .with("longitude", place.longitude())
                    .with("precision", place.radiusM().map(Integer::doubleValue));
        }
        tie(incident, how, location.get("id").toString(), "");
    }

    private void identity(Actor actor, String incident) {
        Json.Obj identity = once("identity", Summary.name(actor))
                .with("name", Summary.name(actor))
                .with("identity_class", actor.kind() == ActorKind.PERSON ? "individual" : "group");
        tie(
                incident,
                "attributed-to",
                identity.get("id").toString(),
                actor.confidence().map(Summary::words).orElse(""));
    }

    private void reports(IncidentRecord it, String incident) {
        for (ReportEntry report : it.reports()) {
            once("report", report.contentId() + it.id())
                    .with("name", report.title().orElse(report.id()))
                    .with(
                            "published",
                            report.published()
                                    .flatMap(Stix::moment)
                                    .orElse(heading.made().toString()))
                    .with("report_types", List.of("observed-data"))
                    .with("object_refs", List.of(incident))
                    .with(
                            "external_references",
                            List.of(Json.obj()
                                    .with("source_name", report.outlet().orElse("report"))
                                    .with("external_id", report.contentId())
                                    .with("url", report.url())));
        }
    }

    private static Optional<String> moment(String published) {
        return org.dateline.incident.match.Published.parse(Optional.of(published))
                .map(it -> it.at().toString());
    }

    private void tie(String from, String how, String to, String note) {
        once("relationship", from + how + to)
                .with("relationship_type", how)
                .with("source_ref", from)
                .with("target_ref", to)
                .with("description", note.isEmpty() ? Optional.empty() : Optional.of(note));
    }
}
