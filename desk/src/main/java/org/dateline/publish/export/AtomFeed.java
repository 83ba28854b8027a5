package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.dateline.incident.match.Published;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Summary;

/** RFC 4287: an entry for each incident, updated when the latest report about it came out. */
final class AtomFeed {
    private AtomFeed() {}

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        sink.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
                + "xmlns:georss=\"http://www.georss.org/georss\">"
                + Xml.element("title", "Dateline: incidents") + Xml.element("id", heading.address() + "/")
                + Xml.element("updated", heading.made()) + "<author><name>Dateline</name></author>"
                + "<link rel=\"alternate\" href=\"" + Xml.escape(heading.address()) + "/incidents\"/>\n");
        incidents.each(it -> sink.text(entry(it, heading)));
        sink.text("</feed>\n").flush();
    }

    private static String entry(IncidentRecord it, Heading heading) {
        Summary summary = new Summary(it);
        String point = summary.site()
                .filter(p -> p.latitude().isPresent() && p.longitude().isPresent())
                .map(p -> Xml.element(
                        "georss:point", p.latitude().get() + " " + p.longitude().get()))
                .orElse("");
        return "<entry>" + Xml.element("title", summary.title())
                + Xml.element("id", heading.link(it.id()))
                + Xml.element("updated", moment(it.asOf()).orElse(heading.made()))
                + summary.firstPublished()
                        .flatMap(p -> moment(Optional.of(p)))
                        .map(p -> Xml.element("published", p))
                        .orElse("")
                + "<link rel=\"alternate\" href=\"" + Xml.escape(heading.link(it.id())) + "\"/>"
                + "<category term=\"" + it.kind().value() + "\"/>"
                + Xml.element("summary", summary.sentence()) + point + "</entry>\n";
    }

    static Optional<Instant> moment(Optional<String> published) {
        return Published.parse(published).map(Published::at);
    }
}
