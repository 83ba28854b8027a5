package org.dateline.publish.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.publish.Summary;
import org.dateline.publish.compare.Comparison;
import org.dateline.publish.compare.Comparison.Count;
import org.dateline.publish.compare.Foreign;
import org.dateline.store.IncidentRow;

/** A file of another dataset beside our incidents: the same, differing numbers, and what only one of both has. */
public final class ComparePage {
    /** Rows of a table; the download has them all. */
    private static final int MOST_ROWS = 500;

    private ComparePage() {}

    /** Where a file is chosen. */
    public static WebPage ask(Visitor visitor, Optional<String> problem) {
        return Layout.page("Compare", "/compare", Html.of("<h1>Compare</h1>{}{}", problem(problem), form(visitor)));
    }

    private static Html problem(Optional<String> problem) {
        return problem.map(it -> Html.of("<p class=\"problems\" role=\"alert\"><b>{}</b></p>", it))
                .orElse(Html.NOTHING);
    }

    private static Html form(Visitor visitor) {
        return Html.of(
                "<p>Your own file of ACLED, UCDP GED or the GTD (CSV, up to 32 MB) beside our incidents of its days. It is"
                        + " read and forgotten; nothing of it is kept.</p><form method=\"post\" action=\"/compare\""
                        + " enctype=\"multipart/form-data\">{}<div class=\"row\"><label>File <input name=\"file\""
                        + " type=\"file\" accept=\".csv,.tsv,text/csv\" required></label><button"
                        + " type=\"submit\">Compare</button> <button type=\"submit\" name=\"as\" value=\"csv\">Get all of it as"
                        + " CSV</button></div></form>",
                visitor.field());
    }

    /** What came of it. */
    public static WebPage of(Comparison it, Visitor visitor) {
        List<Comparison.Pair> differing = it.pairs().stream()
                .filter(pair -> pair.count() == Count.DIFFERS || pair.count() == Count.ONE_SILENT)
                .toList();
        return Layout.page(
                "Compare",
                "/compare",
                Html.of(
                        "<h1>{} beside ours</h1><p class=\"lead\">{} in the file. {} are incidents of ours: {} with the same"
                                + " number of dead, {} within their range, {} with another, {} where one of both tells none. {}"
                                + " are not here; {} of ours are not in the file.</p>{}{}{}{}{}<h2>Another file</h2>{}",
                        it.file().house().title(),
                        Parts.many(it.file().events().size(), "event"),
                        it.pairs().size(),
                        it.count(Count.SAME),
                        it.count(Count.WITHIN),
                        it.count(Count.DIFFERS),
                        it.count(Count.ONE_SILENT),
                        it.onlyTheirs().size(),
                        it.onlyOurs().size(),
                        wrong(it),
                        section("differs", "Numbers differ", PAIR_HEAD, differing, ComparePage::pair),
                        section("theirs", "Only theirs", THEIRS_HEAD, it.onlyTheirs(), ComparePage::theirs),
                        section("ours", "Only ours", OURS_HEAD, it.onlyOurs(), ComparePage::ours),
                        section("pairs", "All pairs", PAIR_HEAD, it.pairs(), ComparePage::pair),
                        form(visitor)));
    }

    private static final String PAIR_HEAD =
            "<tr><th>Theirs</th><th>Days</th><th>Place</th><th>Dead</th><th>Ours</th><th>Day</th><th>Place</th><th>Dead</th><th>Sureness</th></tr>";
    private static final String THEIRS_HEAD =
            "<tr><th>Event</th><th>Days</th><th>Place</th><th>Country</th><th>What</th><th>Dead</th></tr>";
    private static final String OURS_HEAD =
            "<tr><th>Incident</th><th>Day</th><th>Place</th><th>Country</th><th>Dead</th><th>Sources</th></tr>";

    private static Html wrong(Comparison it) {
        return it.file().passedBy() == 0
                ? Html.NOTHING
                : Html.of(
                        "<details class=\"more\"><summary>{} not understood</summary>{}</details>",
                        Parts.many(it.file().passedBy(), "line"),
                        Parts.list(
                                it.file().wrong().stream()
                                        .map(words -> Html.of("{}", words))
                                        .toList(),
                                "plain"));
    }

    private static <T> Html section(String id, String title, String head, List<T> all, Function<T, Html> row) {
        if (all.isEmpty()) {
            return Html.NOTHING;
        }
        Html rows = all.stream().limit(MOST_ROWS).map(row).collect(Html.joined());
        String more = all.size() > MOST_ROWS ? "The first " + MOST_ROWS + "; the CSV has them all." : "";
        return Html.of(
                "<section id=\"{}\" aria-labelledby=\"{}-h\"><h2 id=\"{}-h\">{} <small>{} {}</small></h2><div class=\"wide\""
                        + " tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table><thead>{}</thead><tbody>{}</tbody></table></div></section>",
                id,
                id,
                id,
                title,
                all.size(),
                more,
                title,
                new Html(head),
                rows);
    }

    private static String days(Foreign it) {
        return it.from().equals(it.to()) ? it.from().toString() : it.from() + " to " + it.to();
    }

    private static Html pair(Comparison.Pair it) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td class=\"number\">{}</td><td><a"
                        + " href=\"/incidents/{}\">{}</a></td><td>{}</td><td>{}</td><td class=\"number\">{} <span"
                        + " class=\"chip {}\">{}</span></td><td class=\"number\">{}</td></tr>",
                it.theirs().id(),
                days(it.theirs()),
                it.theirs().place(),
                dead(it.theirs()),
                it.ours().id(),
                Summary.words(it.ours().kind()),
                it.ours().day(),
                it.ours().place(),
                it.ours().killed(),
                it.count() == Count.DIFFERS ? "contested" : it.count() == Count.ONE_SILENT ? "one" : "corroborated",
                it.count().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                it.sureness());
    }

    private static String dead(Foreign it) {
        String range = it.least().equals(it.most())
                ? ""
                : " (" + it.least().map(Object::toString).orElse("?") + " to "
                        + it.most().map(Object::toString).orElse("?") + ")";
        return it.killed().map(n -> n + range).orElse("");
    }

    private static Html theirs(Foreign it) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>",
                it.id(),
                days(it),
                it.place(),
                it.country().map(IncidentList::country),
                it.what(),
                dead(it));
    }

    private static Html ours(IncidentRow it) {
        return Html.of(
                "<tr><th scope=\"row\"><a href=\"/incidents/{}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td><td"
                        + " class=\"number\">{}</td><td class=\"number\">{}</td></tr>",
                it.id(),
                Parts.capital(Summary.words(it.kind())),
                it.day(),
                it.place(),
                it.country().map(IncidentList::country),
                it.killed(),
                it.groups());
    }
}
