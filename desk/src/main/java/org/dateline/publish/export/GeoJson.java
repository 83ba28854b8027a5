package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Place;

/** RFC 7946: a feature for each place of an incident, with its role and its radius; one without coordinates has a null geometry. */
final class GeoJson {
    private GeoJson() {}

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        String before = "{\"type\":\"FeatureCollection\",\"dateline\":" + Json.line(about(heading)) + ",\"features\":[";
        Json.wrapped(before, "\n]}\n", incidents, heading, out, GeoJson::features);
    }

    private static Json.Obj about(Heading heading) {
        return Json.obj()
                .with("policy", heading.policy())
                .with("as_of", heading.asOf())
                .with("made", heading.made().toString());
    }

    static List<Json.Obj> features(IncidentRecord it, Heading heading) {
        List<Place> places = it.where().value();
        return places.isEmpty()
                ? List.of(feature(it, Optional.empty(), heading))
                : places.stream()
                        .map(place -> feature(it, Optional.of(place), heading))
                        .toList();
    }

    private static Json.Obj feature(IncidentRecord it, Optional<Place> place, Heading heading) {
        Json.Obj feature = Json.obj().with("type", "Feature");
        feature.put("id", place.map(p -> it.id() + "/" + p.role()).orElse(it.id()));
        feature.put(
                "geometry",
                place.filter(p -> p.latitude().isPresent() && p.longitude().isPresent())
                        .map(p -> Json.obj()
                                .with("type", "Point")
                                .with(
                                        "coordinates",
                                        List.of(
                                                p.longitude().get(),
                                                p.latitude().get())))
                        .orElse(null));
        feature.put("properties", properties(it, place, heading));
        return feature;
    }

    private static Json.Obj properties(IncidentRecord it, Optional<Place> place, Heading heading) {
        Summary summary = new Summary(it);
        return Json.obj()
                .with("incident", it.id())
                .with("title", summary.title())
                .with("kind", it.kind().value().toString())
                .with("stage", it.stage().value().toString())
                .with("status", it.status().toString())
                .with("date", summary.firstDay())
                .with("role", place.map(p -> p.role().toString()))
                .with("place", place.map(Place::name))
                .with("country", place.flatMap(Place::countryCode))
                .with("radius_m", place.flatMap(Place::radiusM))
                .with("killed", summary.people("killed"))
                .with("injured", summary.people("injured"))
                .with("reports", it.reports().size())
                .with("revision", it.revision())
                .with("url", heading.link(it.id()));
    }
}
