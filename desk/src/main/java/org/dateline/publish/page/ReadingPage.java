package org.dateline.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.publish.Graphic;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;

/** The reading view: the article on the left, what was read from it on the right, each pointing at the other. */
public final class ReadingPage {
    private static final List<String> LEGEND =
            List.of("event", "when", "where", "figure", "who", "weapon", "target", "after", "context", "statement");

    private final String id;
    private final Reading reading;
    private final List<String> incidents;
    private final List<MarkedArticle.Mark> inText = new ArrayList<>();
    private final List<MarkedArticle.Mark> inTitle = new ArrayList<>();
    private List<Like> alike = List.of();
    private int fields;

    /** A report that is like the one that is shown. */
    public record Like(String id, String title, Optional<String> outlet, Optional<String> published) {}

    private ReadingPage(String id, Reading reading, List<String> incidents) {
        this.id = id;
        this.reading = reading;
        this.incidents = List.copyOf(incidents);
    }

    /**
     * The page of a reading with the incidents that it tells of.
     *
     * @param id under which it is kept
     * @param incidents ids of incidents
     * @param here a passage to show, in code points
     * @param alike reports that are like it
     */
    public static WebPage of(
            String id, Reading reading, List<String> incidents, Optional<Span> here, List<Like> alike) {
        ReadingPage page = new ReadingPage(id, reading, incidents);
        page.alike = List.copyOf(alike);
        int length = reading.report()
                .text()
                .codePointCount(0, reading.report().text().length());
        here.filter(it -> it.end() <= length)
                .ifPresent(it -> page.inText.add(new MarkedArticle.Mark(it, MarkedArticle.HERE, "here")));
        return page.page();
    }

    private WebPage page() {
        List<FieldList.Part> parts = FieldList.of(reading);
        Html read = parts.stream().map(this::part).collect(Html.joined());
        Html nothing = reading.incidents().isEmpty()
                ? new Html(
                        "<p class=\"quiet\">No incident: this report tells of no attack that we know how to read.</p>")
                : Html.NOTHING;
        return Layout.page(
                Pages.name(reading.report()),
                Html.of(
                        "<div class=\"reading\"><article>{}{}</article><section class=\"fields\" aria-label=\"What was"
                                + " read\">{}{}{}</section></div>",
                        article(),
                        similar(),
                        legend(),
                        nothing,
                        read));
    }

    private Html article() {
        ReportHead report = reading.report();
        Html title = report.title()
                .map(it -> Html.of("<h1>{}</h1>", new MarkedArticle(it, inTitle).html()))
                .orElse(Html.NOTHING);
        String facts = Stream.of(
                        report.outlet(),
                        report.published().map(it -> "published " + it),
                        report.credits().isEmpty()
                                ? Optional.<String>empty()
                                : Optional.of("credits " + String.join(", ", report.credits())))
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        return Html.of(
                "{}<p class=\"quiet\">{} · <a href=\"/readings/{}.json\">JSON</a>{}</p>{}<div class=\"text\"{}>{}</div><p"
                        + " class=\"quiet\">SHA-256 of the text as it came: <code class=\"hash\">{}</code></p>",
                title,
                facts,
                Query.encoded(id),
                tells(),
                warning(report),
                direction(report),
                new MarkedArticle(report.text(), inText).html(),
                report.sha256());
    }

    /** Before the text, and of what it is. */
    private static Html warning(ReportHead report) {
        List<String> found = Graphic.listIn(report.text());
        return found.isEmpty()
                ? Html.NOTHING
                : Html.of("<p class=\"graphic\" role=\"note\">This report describes {}.</p>", String.join(", ", found));
    }

    /** Links to the incidents that the report tells of. */
    private Html tells() {
        return incidents.stream()
                .map(it -> Html.of(" · <a href=\"/incidents/{}\">incident {}</a>", it, it))
                .collect(Html.joined());
    }

    private Html similar() {
        return alike.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<section class=\"alike\" aria-labelledby=\"alike-h\"><h2 id=\"alike-h\">Reports like it</h2>{}</section>",
                        Parts.list(
                                alike.stream()
                                        .map(it -> Html.of(
                                                "<a href=\"/readings/{}\">{}</a> <small>{} {}</small>",
                                                Query.encoded(it.id()),
                                                it.title(),
                                                it.outlet(),
                                                it.published()))
                                        .toList(),
                                "plain"));
    }

    private static Html direction(ReportHead report) {
        boolean rightToLeft = report.text()
                .codePoints()
                .limit(400)
                .anyMatch(c -> Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT);
        return rightToLeft ? new Html(" dir=\"auto\"") : Html.NOTHING;
    }

    private static Html legend() {
        Html keys = Stream.concat(LEGEND.stream(), Stream.of("event denied", "event expected"))
                .map(it -> Html.of("<mark class=\"{}\">{}</mark>", it, it.replace("event ", "")))
                .collect(Html.joined());
        return Html.of("<p class=\"legend\">{}</p>", keys);
    }

    private Html part(FieldList.Part part) {
        Html rows = part.fields().stream().map(this::row).collect(Html.joined());
        return Html.of("<h2>{} <small>{}</small></h2><dl>{}</dl>", part.heading(), part.note(), rows);
    }

    private Html row(Field field) {
        String name = "f" + fields++;
        field.evidence().forEach(it -> mark(it, name, field.colour()));
        String link = field.evidence().isEmpty() ? "derived" : "linked";
        return Html.of(
                "<div class=\"field {} {}\" data-fields=\"{}\" tabindex=\"0\"><dt>{}</dt><dd>{}</dd></div>",
                field.colour(),
                link,
                name,
                field.label(),
                field.value());
    }

    private void mark(Evidence evidence, String name, String colour) {
        for (Span span : evidence.spans()) {
            (evidence.inTitle() ? inTitle : inText).add(new MarkedArticle.Mark(span, name, colour));
        }
    }
}
