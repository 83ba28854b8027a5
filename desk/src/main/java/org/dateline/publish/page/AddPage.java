package org.dateline.publish.page;

import java.util.List;
import org.dateline.publish.export.Format;
import org.dateline.store.Page;
import org.dateline.store.ReportRow;

/** Pages around reports and exports: the first look, the form, the list, the formats. */
public final class AddPage {
    private AddPage() {}

    private static Html form(Visitor visitor) {
        return Html.of("""
            <form class="paste" method="post" action="/readings" enctype="multipart/form-data">{}
            <label for="text">A report</label>
            <textarea id="text" name="text" rows="12" placeholder="Paste the text of a news report here, or drop files onto this page."></textarea>
            <div class="row">
            <label>Title <input name="title" maxlength="1000"></label>
            <label>Published <input name="published" type="date"></label>
            <label>Outlet <input name="outlet" maxlength="200"></label>
            <label>or files <input name="files" type="file" multiple></label>
            <button type="submit">Read</button>
            </div>
            <p class="quiet">Text, HTML, JSON Lines. Nothing leaves this computer.</p>
            </form>
            """, visitor.field());
    }

    /** Where reports are put in. */
    public static WebPage add(Visitor visitor) {
        return Layout.page(
                "Add a report",
                "/add",
                Html.of(
                        "<h1>Add a report</h1>{}<section aria-labelledby=\"web-h\"><h2 id=\"web-h\">From the web</h2><form"
                                + " method=\"post\" action=\"/fetch\">{}<div class=\"row\"><label>Address of a page, a feed or a"
                                + " document <input name=\"url\" type=\"url\" required maxlength=\"2000\""
                                + " placeholder=\"https://…\"></label><button type=\"submit\">Fetch and"
                                + " read</button></div></form><p class=\"quiet\">Sources that are asked again and again stand"
                                + " under <a href=\"/feeds\">Feeds</a>.</p></section>",
                        form(visitor),
                        visitor.field()));
    }

    /** What somebody sees who opens an empty desk. */
    public static WebPage first(Visitor visitor, boolean examples) {
        Html load = examples
                ? Html.of(
                        "<form method=\"post\" action=\"/examples\">{}<button type=\"submit\">Load the"
                                + " examples</button> <span class=\"quiet\">Seventeen invented reports; takes some"
                                + " seconds.</span></form>",
                        visitor.field())
                : Html.NOTHING;
        return Layout.page(
                "Welcome",
                "/",
                Html.of(
                        "<div class=\"first\"><h1>Nothing here yet</h1><p>Dateline reads news reports of armed attacks"
                                + " and keeps one record for each incident: every value with the words it came from, every"
                                + " figure with who said it.</p>{}<h2>Begin with your own</h2>{}</div>",
                        load,
                        form(visitor)));
    }

    /** Reports, latest first. */
    public static WebPage reports(Query query, Page<ReportRow> page, long all) {
        Html rows = page.items().stream()
                .map(it -> Html.of(
                        "<tr><th scope=\"row\"><a href=\"/readings/{}\">{}</a></th><td>{}</td><td>{}</td><td"
                                + " class=\"number\">{}</td><td>{}</td></tr>",
                        Query.encoded(it.id()),
                        it.title().orElse(it.id()),
                        it.outlet(),
                        it.published(),
                        it.incidents(),
                        Parts.moment(it.arrived())))
                .collect(Html.joined());
        Html more = page.next()
                .map(cursor -> Html.of(
                        "<p><a class=\"button\" href=\"{}\">More reports</a></p>",
                        query.with("after", cursor).url()))
                .orElse(Html.NOTHING);
        return Layout.page(
                "Reports",
                "/reports",
                Html.of(
                        "<div data-live=\"reports\"><h1>{}</h1><div class=\"wide\" tabindex=\"0\" role=\"region\""
                                + " aria-label=\"Reports\"><table><thead><tr><th>Report</th><th>Outlet</th><th>Published</th><th>Incidents</th><th>Came"
                                + " in</th></tr></thead><tbody>{}</tbody></table></div>{}</div>",
                        Parts.many(all, "report"),
                        rows,
                        more));
    }

    /** The formats of exports, and what each of them loses. */
    public static WebPage exports(Query query) {
        Html rows = List.of(Format.values()).stream()
                .map(it -> Html.of(
                        "<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td></tr>",
                        query.at("/export/" + it.word()).url(),
                        it.title(),
                        it.loses()))
                .collect(Html.joined());
        return Layout.page(
                "Export",
                "/exports",
                Html.of(
                        "<h1>Export</h1><p>All incidents, or those that a list's filters leave: the filters of its"
                                + " address hold here too. Names of victims are kept back unless an authority gave"
                                + " them.</p><form class=\"inline\" action=\"/exports\"><label>Policy <select"
                                + " name=\"policy\"><option>balanced</option><option>conservative</option><option>latest</option><option>range</option></select></label><label>As"
                                + " of <input type=\"date\" name=\"as_of\" value=\"{}\"></label><button"
                                + " type=\"submit\">Use</button></form><div class=\"wide\" tabindex=\"0\" role=\"region\""
                                + " aria-label=\"Formats\"><table><thead><tr><th>Format</th><th>What it"
                                + " loses</th></tr></thead><tbody>{}</tbody></table></div>",
                        query.find("as_of"),
                        rows));
    }
}
