package org.dateline.publish.page;

import java.util.List;
import java.util.function.Predicate;

/** What all pages share. */
final class Layout {
    /**
     * A way to a page.
     *
     * @param open who may go it
     */
    private record Way(String href, String name, Predicate<Visitor> open) {}

    private static final List<Way> WAYS = List.of(
            new Way("/incidents", "Incidents", Visitor::team),
            new Way("/incidents?view=map", "Map", Visitor::team),
            new Way("/reports", "Reports", Visitor::team),
            new Way("/add", "Add a report", Visitor::writes),
            new Way("/searches", "Saved searches", Visitor::team),
            new Way("/compare", "Compare", Visitor::team),
            new Way("/exports", "Export", Visitor::team));

    private static final List<Way> WAYS_OF_STAFF = List.of(
            new Way("/review", "Review", Visitor::reviews),
            new Way("/feeds", "Feeds", Visitor::team),
            new Way("/users", "People", Visitor::administers),
            new Way("/settings", "Settings", Visitor::team));

    private Layout() {}

    /** A page to which no way of the menu leads. */
    static WebPage page(String title, Html body) {
        return page(title, "", body);
    }

    /** A page; {@code here} is the address of the way that leads to it. */
    static WebPage page(String title, String here, Html body) {
        return new WebPage(title, here, body);
    }

    static Html html(WebPage page, Visitor visitor) {
        return Html.of(
                """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{} · Dateline</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/dateline.css">
            <link rel="alternate" type="application/atom+xml" href="/export/atom" title="Incidents">
            <script src="/dateline.js" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="top"><a class="brand" href="/">Dateline</a>
            <nav aria-label="Main">{}</nav>
            {}{}
            </header>
            <main id="main" tabindex="-1">
            {}
            </main>
            <footer class="bottom"><nav aria-label="The desk">{}</nav></footer>
            <div id="news" role="status" aria-live="polite"></div>
            </body>
            </html>
            """,
                page.title(),
                ways(WAYS, page, visitor),
                search(visitor),
                leave(visitor),
                page.body(),
                ways(WAYS_OF_STAFF, page, visitor));
    }

    private static Html ways(List<Way> ways, WebPage page, Visitor visitor) {
        return ways.stream()
                .filter(it -> it.open().test(visitor))
                .map(it -> Html.of(
                        "<a href=\"{}\"{}>{}</a>",
                        it.href(),
                        it.href().equals(page.here()) ? new Html(" aria-current=\"page\"") : Html.NOTHING,
                        it.name()))
                .collect(Html.joined());
    }

    private static Html search(Visitor visitor) {
        return visitor.team()
                ? new Html("<form class=\"search\" role=\"search\" action=\"/incidents\"><label class=\"unseen\""
                        + " for=\"q\">Search</label><input id=\"q\" name=\"q\" type=\"search\" placeholder=\"Search reports"
                        + " and incidents\"><button type=\"submit\">Search</button></form>")
                : Html.NOTHING;
    }

    /** Only somebody with an account can leave. */
    private static Html leave(Visitor visitor) {
        return visitor.mayLeave()
                ? Html.of(
                        "<form class=\"leave\" method=\"post\" action=\"/logout\">{}<span>{}</span><button"
                                + " class=\"small\" type=\"submit\">Sign out</button></form>",
                        visitor.field(),
                        visitor.name())
                : Html.NOTHING;
    }
}
