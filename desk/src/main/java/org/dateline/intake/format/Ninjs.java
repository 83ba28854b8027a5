package org.dateline.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.intake.Charsets;
import org.dateline.intake.Limits;
import org.dateline.intake.RefusedException;
import org.dateline.intake.page.Fragments;
import org.dateline.report.Report;
import tools.jackson.databind.JsonNode;

/** News in JSON as the IPTC's ninjs has it, versions 1 to 3. */
public final class Ninjs {
    private Ninjs() {}

    /** Whether some JSON is such an item. */
    public static boolean isNinjs(JsonNode node) {
        return node.path("uri").isString()
                && !node.path("text").isString()
                && (!bodies(node).isEmpty()
                        || node.has("pubstatus")
                        || node.has("pubStatus")
                        || node.has("headlines")
                        || node.has("versioncreated")
                        || node.has("versionCreated"));
    }

    /**
     * The report of an item.
     *
     * @throws RefusedException if it was withdrawn, is no text, or has none
     */
    public static Report report(JsonNode node, Optional<String> source) throws RefusedException {
        String status = first(node, "pubstatus", "pubStatus").orElse("usable").toLowerCase(Locale.ROOT);
        if (!status.endsWith("usable")) {
            throw new RefusedException("was " + status + " by its agency");
        }
        String type = first(node, "type").orElse("text");
        String text =
                bodies(node).stream().filter(it -> !it.isBlank()).findFirst().orElse("");
        if (text.isBlank()) {
            throw new RefusedException(type.equals("text") ? "has no body" : "is a " + type + ", not a text");
        }
        return new Report(
                node.path("uri").asString(),
                Limits.checkedText(text),
                title(node),
                date(node),
                outlet(node),
                source,
                first(node, "canonicalurl", "canonicalUrl", "url").filter(it -> it.startsWith("http")),
                first(node, "language"));
    }

    private static Optional<String> date(JsonNode node) {
        return Stream.of(
                        "contentcreated",
                        "contentCreated",
                        "firstcreated",
                        "firstCreated",
                        "versioncreated",
                        "versionCreated")
                .flatMap(it -> JsonFeeds.find(node, it).stream())
                .flatMap(it -> FeedDates.find(it).stream())
                .findFirst();
    }

    private static Optional<String> title(JsonNode node) {
        return first(node, "headline")
                .or(() -> items(node, "headlines").stream()
                        .filter(it -> !it.path("role").asString("").contains("sub"))
                        .flatMap(it -> JsonFeeds.find(it, "value").stream())
                        .findFirst())
                .or(() -> first(node, "title"))
                .flatMap(Fragments::line)
                .map(Charsets::withoutLoneSurrogates);
    }

    private static Optional<String> outlet(JsonNode node) {
        return Stream.of("infosource", "infoSources")
                .flatMap(it -> items(node, it).stream())
                .flatMap(it -> first(it, "name").stream())
                .findFirst()
                .or(() -> first(node, "copyrightholder", "copyrightHolder", "usageterms")
                        .filter(it -> it.length() < 60));
    }

    /** Every body as text: {@code body_text}, {@code body_xhtml} … or {@code bodies}; the main one first. */
    private static List<String> bodies(JsonNode node) {
        List<String> bodies = new ArrayList<>();
        JsonFeeds.find(node, "body_text").map(Fragments::plain).ifPresent(bodies::add);
        Stream.of("body_xhtml", "body_html", "body")
                .flatMap(it -> JsonFeeds.find(node, it).stream())
                .forEach(it -> bodies.add(text(it)));
        items(node, "bodies").stream()
                .sorted(java.util.Comparator.comparing(
                        it -> !it.path("role").asString("").contains("main")))
                .flatMap(it -> JsonFeeds.find(it, "value").stream())
                .forEach(it -> bodies.add(text(it)));
        return bodies;
    }

    private static String text(String body) {
        return Fragments.isMarkup(body) ? Fragments.text(body) : Fragments.plain(body);
    }

    private static List<JsonNode> items(JsonNode node, String field) {
        List<JsonNode> items = new ArrayList<>();
        node.path(field).forEach(items::add);
        return items;
    }

    private static Optional<String> first(JsonNode node, String... fields) {
        return Stream.of(fields)
                .flatMap(it -> JsonFeeds.find(node, it).stream())
                .findFirst();
    }
}
