package org.dateline.publish.page;

import java.util.List;

/** What all pages share. */
final class Layout {
    private record Way(String href, String name) {}

    private static final List<Way> WAYS = List.of(
            new Way("/incidents", "Incidents"),
            new Way("/incidents?view=map", "Map"),
            new Way("/reports", "Reports"),
            new Way("/add", "Add a report"),
            new Way("/exports", "Export"));

    private Layout() {}

    /** A page for somebody whose name does not matter. */
    static Html page(String title, Html body) {
        return page(title, "", body);
    }

    /** A page; {@code here} is the address of the way that leads to it. */
    static Html page(String title, String here, Html body) {
        Html ways = WAYS.stream()
                .map(it -> Html.of(
                        "<a href=\"{}\"{}>{}</a>",
                        it.href(),
                        it.href().equals(here) ? new Html(" aria-current=\"page\"") : Html.NOTHING,
                        it.name()))
                .collect(Html.joined());
        return Html.of("""
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
            <form class="search" role="search" action="/incidents"><label class="unseen" for="q">Search</label>
            <input id="q" name="q" type="search" placeholder="Search reports and incidents"><button type="submit">Search</button></form>
            </header>
            <main id="main" tabindex="-1">
            {}
            </main>
            <div id="news" role="status" aria-live="polite"></div>
            </body>
            </html>
            """, title, ways, body);
    }
}
