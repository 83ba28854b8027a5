package org.dateline.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/**
 * Live blogs (schema.org {@code LiveBlogPosting}): each entry is an article of its own, told at its own time. Read as one text, a toll
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
        List<Article> entries = new ArrayList<>();
        for (JsonNode blog : head.data().listLiveBlogs()) {
            Optional<String> outlet = head.findMeta("og:site_name")
                    .or(() -> head.data().listNames("publisher").stream().findFirst());
            for (JsonNode update : blog.path("liveBlogUpdate")) {
                entry(update, page, outlet, head.data().findOfArticle("url")).ifPresent(entries::add);
            }
        }
        entries.sort(java.util.Comparator.comparing(it -> it.published().orElse("")));
        return entries.size() < FEWEST ? List.of() : List.copyOf(entries);
    }

    private static Optional<Article> entry(
            JsonNode update, Document page, Optional<String> outlet, Optional<String> address) {
        String text = Fragments.text(string(update, "articleBody").orElse(""));
        if (text.split("\\s+").length < FEWEST_WORDS) {
            return Optional.empty();
        }
        String language = page.select("html").attr("lang").strip();
        return Optional.of(new Article(
                text,
                string(update, "headline").flatMap(Fragments::line),
                outlet,
                List.of(),
                string(update, "datePublished").flatMap(it -> DateWords.find(it, true)),
                string(update, "dateModified").flatMap(it -> DateWords.find(it, true)),
                Optional.of(language).filter(it -> it.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")),
                string(update, "url").or(() -> address).filter(it -> it.startsWith("http"))));
    }

    private static Optional<String> string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? Optional.of(value.asString()).filter(it -> !it.isBlank()) : Optional.empty();
    }
}
