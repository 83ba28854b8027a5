package org.dateline.publish.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.card.Words;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;

/** The plain pages: a list of reports with a form, a list of incidents, and what went wrong. */
public final class Pages {
    /** A reading in a list. */
    public record Item(String id, Reading reading) {}

    /** A report that could not be read. */
    public record Refusal(String id, String reason) {}

    private Pages() {}

    private static final Html FORM = new Html("""
            <form class="paste" method="post" action="/readings" enctype="multipart/form-data">
            <label for="text">A report</label>
            <textarea id="text" name="text" rows="10" placeholder="Paste the text of a news report here, or drop files onto this page."></textarea>
            <div class="row">
            <label>Title <input name="title" maxlength="1000"></label>
            <label>Published <input name="published" type="date"></label>
            <label>Outlet <input name="outlet" maxlength="200"></label>
            <label>or files <input name="files" type="file" multiple></label>
            <button type="submit">Read</button>
            </div>
            <p class="quiet">Text, HTML or JSON Lines. Nothing leaves this computer.</p>
            </form>
            """);

    /** The first page; the latest report on top. */
    public static Html home(List<Item> items) {
        Html rows = items.reversed().stream().map(Pages::row).collect(Html.joined());
        Html list = items.isEmpty()
                ? new Html("<p class=\"quiet\">No reports yet.</p>")
                : Html.of(
                        "<table><thead><tr><th>Report</th><th>Outlet</th><th>Published</th><th>Tells of</th></tr></thead><tbody>{}</tbody></table>",
                        rows);
        return Layout.page(
                "Reports", Html.of("<h1>Reports</h1>{}<h2>Read so far: {}</h2>{}", FORM, items.size(), list));
    }

    private static Html row(Item item) {
        ReportHead report = item.reading().report();
        return Html.of(
                "<tr><td><a href=\"/readings/{}\">{}</a></td><td>{}</td><td>{}</td><td>{}</td></tr>",
                item.id(),
                name(report),
                report.outlet(),
                report.published(),
                tells(item.reading()));
    }

    static String name(ReportHead report) {
        return report.title().orElseGet(() -> {
            String start = report.text().strip().lines().findFirst().orElse("");
            return start.codePointCount(0, start.length()) <= 80
                    ? start
                    : start.substring(0, start.offsetByCodePoints(0, 79)) + "…";
        });
    }

    private static String tells(Reading reading) {
        return reading.incidents().isEmpty()
                ? "no incident"
                : reading.incidents().stream().map(Pages::inShort).collect(Collectors.joining("; "));
    }

    private static String inShort(Incident incident) {
        Optional<String> place = incident.where().stream().findFirst().map(it -> it.name());
        Optional<String> day = incident.when().flatMap(it -> it.start().or(it::end));
        return Stream.of(Optional.of(incident.kind().toString().replace('-', ' ')), place, day)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** What all reports together tell. */
    public static Html incidents(List<IncidentRecord> incidents) {
        Html rows = incidents.reversed().stream().map(Pages::row).collect(Html.joined());
        Html list = incidents.isEmpty()
                ? new Html("<p class=\"quiet\">No incidents yet.</p>")
                : Html.of(
                        "<table><thead><tr><th>When</th><th>What</th><th>Where</th><th>Killed</th><th>Injured</th><th>Responsibility</th>"
                                + "<th>Status</th><th>Reports</th></tr></thead><tbody>{}</tbody></table>",
                        rows);
        return Layout.page("Incidents", Html.of("<h1>Incidents</h1>{}", list));
    }

    private static Html row(IncidentRecord it) {
        return Html.of(
                "<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>",
                it.when().map(when -> Words.when(when.value())),
                it.kind().value().toString().replace('-', ' '),
                it.where().value().stream().findFirst().map(Words::place),
                number(it, "killed"),
                number(it, "injured"),
                it.responsibility().value().status().toString().replace('-', ' '),
                it.status(),
                it.reports().size());
    }

    private static Html number(IncidentRecord incident, String outcome) {
        Optional<Casualties> cell = Optional.ofNullable(incident.casualties().get(outcome));
        String best =
                cell.flatMap(it -> it.best().or(it::low)).map(Object::toString).orElse("");
        Optional<Html> range = cell.filter(it -> !it.low().equals(it.high()))
                .map(it -> Html.of(
                        " <small>{}–{}</small>",
                        it.low().map(Object::toString),
                        it.high().map(Object::toString).orElse("open")));
        return Html.of("{}{}", best, range);
    }

    /** What could not be read, and why. */
    public static Html refused(List<Refusal> refusals, int read) {
        Html lines = refusals.stream()
                .map(it -> Html.of("<li><b>{}</b> {}</li>", it.id(), it.reason()))
                .collect(Html.joined());
        return Layout.page(
                "Not everything was read",
                Html.of(
                        "<h1>Not everything was read</h1><ul class=\"problems\">{}</ul><p>{} read. <a href=\"/\">Back to the reports</a></p>",
                        lines,
                        read == 1 ? "One report was" : read + " reports were"));
    }

    /** Something else that went wrong, in words for the one who asked. */
    public static Html problem(String what, String why) {
        return Layout.page(
                what, Html.of("<h1>{}</h1><p>{}</p><p><a href=\"/\">Back to the reports</a></p>", what, why));
    }
}
