package org.dateline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.intake.Arrival;
import org.dateline.intake.Origin;
import org.dateline.intake.page.Fragments;
import tools.jackson.databind.JsonNode;

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org). */
public final class JsonFeeds {
    private JsonFeeds() {}

    /** Whether some JSON is such a feed. */
    public static boolean isFeed(JsonNode node) {
        return node.path("version").asString("").contains("jsonfeed.org/version")
                && node.path("items").isArray();
    }

    /** Hands on every item. */
    public static void take(JsonNode node, Origin origin, Consumer<Arrival> to) {
        Feeds.take(read(node), origin, to);
    }

    /** Reads a feed that {@link #isFeed} knows. */
    public static Feed read(JsonNode node) {
        Optional<String> title = find(node, "title").flatMap(Fragments::line);
        List<Feed.Item> items = new ArrayList<>();
        node.path("items").forEach(it -> {
            if (it.isObject()) {
                items.add(item(it, title, find(node, "language")));
            }
        });
        return new Feed(title, find(node, "language"), items);
    }

    private static Feed.Item item(JsonNode item, Optional<String> outlet, Optional<String> language) {
        Optional<String> link =
                find(item, "url").or(() -> find(item, "external_url")).filter(it -> it.startsWith("http"));
        Optional<String> updated = find(item, "date_modified").flatMap(FeedDates::find);
        return new Feed.Item(
                find(item, "id").or(() -> link),
                find(item, "title").flatMap(Fragments::line),
                link,
                find(item, "date_published").flatMap(FeedDates::find).or(() -> updated),
                updated,
                text(item),
                outlet,
                find(item, "language").or(() -> language));
    }

    private static String text(JsonNode item) {
        return Stream.of(
                        find(item, "content_html").map(Fragments::text),
                        find(item, "content_text").map(Fragments::plain),
                        find(item, "summary").map(Fragments::plain))
                .flatMap(Optional::stream)
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
    }

    static Optional<String> find(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString().strip()).filter(it -> !it.isEmpty())
                : Optional.empty();
    }
}
