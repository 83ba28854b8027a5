package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.Status;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Place;

/**
 * CAP 1.2 alerts. One incident gives an {@code alert}; more are wrapped in an Atom feed, as CAP feeds are. A later revision is an
 * {@code Update} that refers to the one before. Urgency is past: this is what happened, not a warning.
 */
public final class Cap {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Cap() {}

    static void write(Export.Source incidents, Heading heading, OutputStream out) throws IOException {
        Sink sink = new Sink(out);
        sink.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                + Xml.element("title", "Dateline: alerts") + Xml.element("id", heading.address() + "/alerts")
                + Xml.element("updated", heading.made()) + "<author><name>Dateline</name></author>\n");
        incidents.each(it -> sink.text(entry(it, heading)));
        sink.text("</feed>\n").flush();
    }

    private static String entry(IncidentRecord it, Heading heading) {
        return "<entry>" + Xml.element("title", new Summary(it).title())
                + Xml.element("id", heading.link(it.id()) + "#" + it.revision())
                + Xml.element("updated", sentAt(it, heading)) + "<content type=\"text/xml\">\n" + alert(it, heading)
                + "\n</content></entry>\n";
    }

    private static Instant sentAt(IncidentRecord it, Heading heading) {
        return AtomFeed.moment(it.asOf()).orElse(heading.made());
    }

    /** When the revision before this one was sent: when the report came out that made it. */
    private static Instant sentBefore(IncidentRecord it, Heading heading) {
        return it.changes().stream()
                .filter(change -> change.revision() < it.revision())
                .reduce((earlier, later) -> later)
                .flatMap(change -> AtomFeed.moment(change.at()))
                .orElseGet(() -> sentAt(it, heading));
    }

    private static String time(Instant it) {
        return WITH_OFFSET.format(it.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    /** One alert of an incident, without a declaration before it. */
    public static String alert(IncidentRecord it, Heading heading) {
        boolean update = it.revision() > 1;
        String sent = time(sentAt(it, heading));
        return "<alert xmlns=\"" + NAMESPACE + "\">" + Xml.element("identifier", it.id() + "." + it.revision())
                + Xml.element("sender", "dateline") + Xml.element("sent", sent) + Xml.element("status", "Actual")
                + Xml.element("msgType", update ? "Update" : "Alert") + Xml.element("scope", "Public")
                + (update
                        ? Xml.element(
                                "references",
                                "dateline," + it.id() + "." + (it.revision() - 1) + "," + time(sentBefore(it, heading)))
                        : "")
                + info(it, heading) + "</alert>";
    }

    /**
     * That an incident is none any more.
     *
     * @param revision the last one that was told of
     * @param sent when that one was sent
     */
    public static String cancel(String id, int revision, Instant sent, Heading heading) {
        return "<alert xmlns=\"" + NAMESPACE + "\">" + Xml.element("identifier", id + "." + (revision + 1))
                + Xml.element("sender", "dateline") + Xml.element("sent", time(heading.made()))
                + Xml.element("status", "Actual") + Xml.element("msgType", "Cancel") + Xml.element("scope", "Public")
                + Xml.element("note", "It was withdrawn, or is held to be part of another incident.")
                + Xml.element("references", "dateline," + id + "." + revision + "," + time(sent)) + "</alert>";
    }

    private static String info(IncidentRecord it, Heading heading) {
        Summary summary = new Summary(it);
        return "<info>" + Xml.element("language", "en") + Xml.element("category", "Security")
                + Xml.element("event", Summary.words(it.kind().value())) + Xml.element("urgency", "Past")
                + Xml.element("severity", severity(summary)) + Xml.element("certainty", certainty(it.status()))
                + Xml.element("headline", summary.title()) + Xml.element("description", summary.sentence())
                + Xml.element("web", heading.link(it.id()))
                + parameter("casualty policy", heading.policy())
                + summary.site().map(Cap::area).orElse("") + "</info>";
    }

    private static String parameter(String name, String value) {
        return "<parameter>" + Xml.element("valueName", name) + Xml.element("value", value) + "</parameter>";
    }

    private static String severity(Summary it) {
        return it.people("killed").filter(n -> n > 0).isPresent()
                ? "Extreme"
                : it.people("injured").filter(n -> n > 0).isPresent() ? "Severe" : "Unknown";
    }

    private static String certainty(Status it) {
        return switch (it) {
            case CORROBORATED -> "Observed";
            case SINGLE_SOURCE -> "Likely";
            case CONTESTED -> "Possible";
            case DISCOUNTED -> "Unlikely";
        };
    }

    private static String area(Place it) {
        String circle = it.latitude().isPresent() && it.longitude().isPresent()
                ? Xml.element(
                        "circle",
                        it.latitude().get() + "," + it.longitude().get() + " "
                                + it.radiusM().orElse(0) / 1000.0)
                : "";
        return "<area>"
                + Xml.element(
                        "areaDesc", it.name() + it.country().map(c -> ", " + c).orElse("")) + circle + "</area>";
    }
}
