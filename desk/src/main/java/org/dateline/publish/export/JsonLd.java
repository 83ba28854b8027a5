package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Place;

/** JSON-LD in the words of schema.org: an Event for each incident, a NewsArticle for each report of it. */
final class JsonLd {
    private JsonLd() {}

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        Json.wrapped(
                "{\"@context\":\"https://schema.org\",\"@graph\":[",
                "\n]}\n",
                incidents,
                heading,
                out,
                (it, head) -> List.of(event(it, head)));
    }

    private static Json.Obj event(IncidentRecord it, Heading heading) {
        Summary summary = new Summary(it);
        return Json.obj()
                .with("@type", "Event")
                .with("@id", heading.link(it.id()))
                .with(
                        "additionalType",
                        "https://dateline.invalid/kind/" + it.kind().value())
                .with("name", summary.title())
                .with("description", summary.sentence())
                .with("startDate", summary.firstDay())
                .with("endDate", summary.lastDay())
                .with("location", summary.site().map(JsonLd::place))
                .with("keywords", Codes.kinds().find(it.kind().value(), "iptc").map(code -> List.of("medtop:" + code)))
                .with(
                        "subjectOf",
                        it.reports().stream()
                                .map(report -> Json.obj()
                                        .with("@type", "NewsArticle")
                                        .with("identifier", report.id())
                                        .with("headline", report.title())
                                        .with("datePublished", report.published())
                                        .with("url", report.url())
                                        .with(
                                                "publisher",
                                                report.outlet()
                                                        .map(name -> Json.obj()
                                                                .with("@type", "Organization")
                                                                .with("name", name))))
                                .toList())
                .with(
                        "additionalProperty",
                        List.of("killed", "injured", "missing", "kidnapped").stream()
                                .flatMap(outcome -> summary.cell(outcome).stream()
                                        .map(cell -> Json.obj()
                                                .with("@type", "PropertyValue")
                                                .with("name", outcome)
                                                .with("value", cell.best())
                                                .with("minValue", cell.low())
                                                .with("maxValue", cell.high())
                                                .with("measurementTechnique", "policy " + heading.policy())))
                                .toList());
    }

    private static Json.Obj place(Place it) {
        Optional<Json.Obj> geo = it.latitude().isPresent() && it.longitude().isPresent()
                ? Optional.of(Json.obj()
                        .with("@type", "GeoCircle")
                        .with(
                                "geoMidpoint",
                                Json.obj()
                                        .with("@type", "GeoCoordinates")
                                        .with("latitude", it.latitude())
                                        .with("longitude", it.longitude()))
                        .with("geoRadius", it.radiusM()))
                : Optional.empty();
        return Json.obj()
                .with("@type", "Place")
                .with("name", it.name())
                .with(
                        "address",
                        Json.obj()
                                .with("@type", "PostalAddress")
                                .with("addressLocality", it.town())
                                .with("addressRegion", it.admin1())
                                .with("addressCountry", it.countryCode()))
                .with("geo", geo);
    }
}
