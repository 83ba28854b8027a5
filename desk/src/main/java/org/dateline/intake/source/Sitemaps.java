package org.dateline.intake.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.intake.format.FeedDates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Sitemaps and news sitemaps (sitemaps.org): the pages that a site wants to be read. Pages of other hosts are passed by, as the standard asks. */
final class Sitemaps {
    private Sitemaps() {}

    /**
     * A page that a sitemap names.
     *
     * @param changed as the sitemap says it
     */
    record Page(URI address, Optional<String> published, Optional<String> changed) {}

    /** The pages; absent if it is no sitemap. An index of sitemaps is none: name those that matter. */
    static Optional<List<Page>> list(String xml, URI from) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(100));
        if (document.getElementsByTag("urlset").isEmpty()) {
            return Optional.empty();
        }
        List<Page> pages = new ArrayList<>();
        for (Element url : document.getElementsByTag("url")) {
            find(url, "loc")
                    .flatMap(it -> address(it, from))
                    .ifPresent(it -> pages.add(new Page(
                            it, find(url, "news:publication_date").flatMap(FeedDates::find), find(url, "lastmod"))));
        }
        return Optional.of(pages);
    }

    private static Optional<URI> address(String words, URI from) {
        try {
            URI address = URI.create(words);
            return from.getHost().equalsIgnoreCase(address.getHost()) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a site's own mistake
        }
    }

    private static Optional<String> find(Element url, String name) {
        return url.getElementsByTag(name).stream()
                .map(Element::text)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .findFirst();
    }
}
