package org.dateline.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * Live blogs (schema.org {@code LiveBlogPosting}, as JSON or as microdata in the page): each entry is an article of its own, told at its own time. Read as one text, a toll
 * of the morning and one of the evening would stand side by side without an order.
 */
public final class LiveBlogs {
    private static final int FEWEST = 2;
    private static final int FEWEST_WORDS = 8;

    private LiveBlogs() {}

    /** The entries of a page, oldest first; none if it is no live blog that tells its entries. */
    public static List<Article> list(String html) {
        Document page = PageParser.parse(html);
        Head head = Head.of(page);
        List<Article> entries = ofData(page, head);
        if (entries.size() < FEWEST) {
            entries = ofMarkup(page, head);
        }
        entries.sort(Comparator.comparing(it -> it.published().orElse("")));
        return entries.size() < FEWEST ? List.of() : List.copyOf(entries);
    }

    private static List<Article> ofData(Document page, Head head) {
        List<Article> entries = new ArrayList<>();
        for (JsonNode blog : head.data().listLiveBlogs()) {
            for (JsonNode update : blog.path("liveBlogUpdate")) {
                Entry entry = new Entry(
                        string(update, "articleBody").or(() -> string(update, "text")),
                        string(update, "headline"),
                        string(update, "datePublished"),
                        string(update, "dateModified"),
                        string(update, "url"));
                article(entry, page, head).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static List<Article> ofMarkup(Document page, Head head) {
        List<Article> entries = new ArrayList<>();
        for (Element update : page.select("[itemprop=liveBlogUpdate]")) {
            Entry entry = new Entry(
                    Optional.ofNullable(update.selectFirst("[itemprop=articleBody]"))
                            .map(Element::html),
                    Optional.ofNullable(update.selectFirst("[itemprop=headline]"))
                            .map(Element::html),
                    moment(update, "datePublished"),
                    moment(update, "dateModified"),
                    Optional.ofNullable(update.selectFirst("a[itemprop=url], link[itemprop=url]"))
                            .map(it -> it.attr("href")));
            article(entry, page, head).ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<String> moment(Element update, String property) {
        return Optional.ofNullable(update.selectFirst("[itemprop=" + property + "]"))
                .map(it -> it.hasAttr("datetime") ? it.attr("datetime") : it.attr("content"))
                .filter(it -> !it.isBlank());
    }

    /** What an entry says of itself, as it is written there. */
    private record Entry(
            Optional<String> body,
            Optional<String> headline,
            Optional<String> published,
            Optional<String> modified,
            Optional<String> url) {}

    private static Optional<Article> article(Entry entry, Document page, Head head) {
        String text = Fragments.text(entry.body().orElse(""));
        if (text.split("\\s+").length < FEWEST_WORDS) {
            return Optional.empty();
        }
        String language = page.select("html").attr("lang").strip();
        return Optional.of(new Article(
                text,
                entry.headline().flatMap(Fragments::line),
                head.findMeta("og:site_name")
                        .or(() -> head.data().listNames("publisher").stream().findFirst()),
                List.of(),
                entry.published().flatMap(it -> DateWords.find(it, true)),
                entry.modified().flatMap(it -> DateWords.find(it, true)),
                Optional.of(language).filter(it -> it.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")),
                entry.url().or(() -> head.data().findOfArticle("url")).filter(it -> it.startsWith("http"))));
    }

    private static Optional<String> string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? Optional.of(value.asString()).filter(it -> !it.isBlank()) : Optional.empty();
    }
}
