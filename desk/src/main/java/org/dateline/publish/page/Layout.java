package org.dateline.publish.page;

/** What all pages share. */
final class Layout {
    private Layout() {}

    static Html page(String title, Html body) {
        return Html.of("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} · Dateline</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/dateline.css">
                <script src="/dateline.js" defer></script>
                </head>
                <body>
                <header class="top"><a class="brand" href="/">Dateline</a>
                <nav><a href="/">Reports</a> <a href="/incidents">Incidents</a></nav></header>
                <main>
                {}
                </main>
                </body>
                </html>
                """, title, body);
    }
}
