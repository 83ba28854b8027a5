package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Place;

/** OGC KML 2.2: a placemark for each place that has coordinates, with its day for the time slider. */
final class Kml {
    private Kml() {}

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        sink.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"
                + Xml.element("name", "Dateline, policy " + heading.policy()) + "\n");
        incidents.each(it -> sink.text(placemarks(it, heading)));
        sink.text("</Document></kml>\n").flush();
    }

    private static String placemarks(IncidentRecord it, Heading heading) {
        return it.where().value().stream()
                .filter(place ->
                        place.latitude().isPresent() && place.longitude().isPresent())
                .map(place -> placemark(it, place, heading))
                .collect(Collectors.joining());
    }

    private static String placemark(IncidentRecord it, Place place, Heading heading) {
        Summary summary = new Summary(it);
        String day = summary.firstDay()
                .map(from -> "<TimeSpan>" + Xml.element("begin", from) + Xml.element("end", summary.lastDay())
                        + "</TimeSpan>")
                .orElse("");
        return "<Placemark>" + Xml.element("name", summary.title())
                + Xml.element("description", summary.sentence() + " " + heading.link(it.id())) + day
                + "<ExtendedData>" + data("incident", it.id()) + data("role", place.role())
                + place.radiusM().map(m -> data("radius_m", m)).orElse("") + "</ExtendedData>"
                + "<Point><coordinates>" + place.longitude().get() + ","
                + place.latitude().get()
                + "</coordinates></Point></Placemark>\n";
    }

    private static String data(String name, Object value) {
        return "<Data name=\"" + name + "\">" + Xml.element("value", value) + "</Data>";
    }
}
