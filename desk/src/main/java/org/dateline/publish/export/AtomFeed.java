package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.dateline.incident.match.Published;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Summary;

/** RFC 4287: an entry for each incident, updated when the latest report about it came out. */
public final class AtomFeed {
    private AtomFeed() {}

    /**
     * What a feed is of.
     *
     * @param self its own address
     * @param list address of the page that shows the same
     */
    public record Of(String title, String self, String list) {}

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        write(
                incidents,
                heading,
                new Of("Dateline: incidents", heading.address() + "/export/atom", heading.address() + "/incidents"),
                out);
    }

    /**
     * Writes a feed of some incidents.
     *
     * @throws IOException if the bytes cannot be written
     */
    public static void write(Export.Source incidents, Heading heading, Of of, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        sink.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
                + "xmlns:georss=\"http://www.georss.org/georss\">"
                + Xml.element("title", of.title()) + Xml.element("id", of.self())
                + Xml.element("updated", heading.made()) + "<author><name>Dateline</name></author>"
                + "<link rel=\"self\" href=\"" + Xml.escape(of.self()) + "\"/>"
                + "<link rel=\"alternate\" href=\"" + Xml.escape(of.list()) + "\"/>\n");
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
