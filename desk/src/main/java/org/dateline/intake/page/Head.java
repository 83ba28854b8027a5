package org.dateline.intake.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page says of its article. */
final class Head {
    private final Document page;
    private final StructuredData data;
    private final Map<String, String> meta = new HashMap<>();

    private Head(Document page) {
        this.page = page;
        this.data = StructuredData.of(page);
        for (Element element : page.select("meta[content]")) {
            for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                String name = element.attr(attribute).toLowerCase(Locale.ROOT).strip();
                if (!name.isEmpty() && !element.attr("content").isBlank()) {
                    meta.putIfAbsent(name, element.attr("content").strip());
                }
            }
        }
    }

    static Head of(Document page) {
        return new Head(page);
    }

    StructuredData data() {
        return data;
    }

    Optional<String> findMeta(String name) {
        return Optional.ofNullable(meta.get(name));
    }

    Optional<String> findFirstMeta(String... names) {
        return Stream.of(names).map(meta::get).filter(it -> it != null).findFirst();
    }

    PageFacts.Headings headings() {
        List<String> descriptions = Stream.of(
                        findMeta("description"),
                        findMeta("og:description"),
                        findMeta("twitter:description"),
                        data.find("description"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new PageFacts.Headings(Titles.find(page, this), descriptions, data.findOfArticle("articleBody"));
    }
}
