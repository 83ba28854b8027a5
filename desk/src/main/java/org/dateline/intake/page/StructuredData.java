package org.dateline.intake.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says of itself in JSON-LD (schema.org). Broken JSON says nothing. */
final class StructuredData {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final int MOST_NODES = 5000;
    private static final int LONGEST = 2_000_000;
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "ReportageNewsArticle",
            "LiveBlogPosting",
            "OpinionNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "TechArticle",
            "ScholarlyArticle",
            "MedicalScholarlyArticle",
            "SocialMediaPosting",
            "Report",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "Review",
            "Recipe",
            "DiscussionForumPosting");
    private static final Set<String> PAGES =
            Set.of("WebPage", "ItemPage", "CreativeWork", "MedicalWebPage", "CollectionPage");

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private int nodes;

    private StructuredData() {}

    static StructuredData of(Document page) {
        StructuredData data = new StructuredData();
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            data.read(script.data());
        }
        return data;
    }

    private void read(String json) {
        String text = json.strip();
        if (text.length() > LONGEST || text.isEmpty()) {
            return;
        }
        if (text.startsWith("<!--") || text.startsWith("//<![CDATA[")) {
            text = text.replaceAll("^(<!--|//<!\\[CDATA\\[)|(-->|//\\]\\]>)$", "")
                    .strip();
        }
        try {
            walk(MAPPER.readTree(text));
        } catch (JacksonException e) {
            return; // a page's own mistake: it then says nothing here, and its meta elements are asked
        }
    }

    private void walk(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && nodes++ < MOST_NODES) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                sort(node);
                for (String inner :
                        new String[] {"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"}) {
                    JsonNode below = node.path(inner);
                    if (below.isContainer()) {
                        open.add(below);
                    }
                }
            }
        }
    }

    private void sort(JsonNode node) {
        List<String> types = strings(node.path("@type"));
        if (types.stream().map(StructuredData::bare).anyMatch(ARTICLES::contains)) {
            articles.add(node);
        } else if (types.stream().map(StructuredData::bare).anyMatch(PAGES::contains)) {
            pages.add(node);
        }
    }

    private static String bare(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    /** Whether the page says that it is an article. */
    boolean isArticle() {
        return !articles.isEmpty();
    }

    /** Live blogs that tell their entries. */
    List<JsonNode> listLiveBlogs() {
        return articles.stream()
                .filter(it -> it.path("liveBlogUpdate").isArray())
                .toList();
    }

    boolean isNotFree() {
        return articles.stream()
                .map(it -> it.path("isAccessibleForFree"))
                .anyMatch(it -> (it.isBoolean() && !it.asBoolean())
                        || (it.isString() && it.asString().equalsIgnoreCase("false")));
    }

    /** A field of the article; of the page where the article has none. */
    Optional<String> find(String field) {
        return findOfArticle(field).or(() -> first(pages, field));
    }

    Optional<String> findOfArticle(String field) {
        return first(articles, field);
    }

    private static Optional<String> first(List<JsonNode> nodes, String field) {
        return nodes.stream()
                .flatMap(node -> strings(node.path(field)).stream())
                .map(it -> field.equals("articleBody")
                        ? it
                        : Jsoup.parse(it).text().strip())
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    /** The names that a field tells: "author": [{"name": …}, …]. */
    List<String> listNames(String field) {
        return articles.stream()
                .map(node -> names(node.path(field)))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            names.addAll(strings(one.isObject() ? one.path("name") : one));
        }
        return names.stream()
                .map(it -> Jsoup.parse(it).text().strip())
                .filter(it -> !it.isBlank())
                .toList();
    }

    private static List<String> strings(JsonNode node) {
        List<String> strings = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            if (one.isString() || one.isNumber()) {
                strings.add(one.asString());
            }
        }
        return strings;
    }
}
