package org.dateline.intake.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Who wrote an article, as its byline says. */
final class Bylines {
    private static final Pattern BY = Pattern.compile(
            "(?iu)^\\s*(?:(?:written|posted|reported|story|words|text)\\s+)?(?:by|von|por|par|di|oleh|от|автор|autor)\\s*:?\\s+");
    private static final Pattern BETWEEN =
            Pattern.compile("(?iu)\\s*(?:,|;|\\||/|\\band\\b|&|\\bund\\b|\\by\\b|\\bet\\b)\\s*");
    private static final Pattern REST = Pattern.compile(
            "(?iu)\\s*(?:\\(.*\\)|\\b(?:in|for|at)\\s+\\p{Lu}.*|\\b(?:published|updated|posted|on)\\b.*|[•·–—|].*|\\d.*)$");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’ -]{2,59}");
    private static final int MOST = 12;

    private Bylines() {}

    static List<String> list(Document page, Head head) {
        List<String> structured = names(head.data().listNames("author").stream());
        if (!structured.isEmpty()) {
            return structured;
        }
        List<String> meta = names(Stream.of(
                        "author",
                        "article:author",
                        "parsely-author",
                        "sailthru.author",
                        "dc.creator",
                        "byl",
                        "citation_author")
                .map(head::findMeta)
                .flatMap(Optional::stream)
                .filter(it -> !it.contains("http"))
                .limit(1));
        if (!meta.isEmpty()) {
            return meta;
        }
        return names(page
                .select("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author,"
                        + " .by-author")
                .stream()
                .map(Element::text)
                .filter(it -> it.length() < 120)
                .limit(1));
    }

    private static List<String> names(Stream<String> bylines) {
        Set<String> names = new LinkedHashSet<>();
        bylines.forEach(byline -> {
            String bare = REST.matcher(BY.matcher(byline).replaceFirst("")).replaceFirst("");
            for (String name : BETWEEN.split(bare)) {
                if (NAME.matcher(name.strip()).matches() && names.size() < MOST) {
                    names.add(name.strip());
                }
            }
        });
        return List.copyOf(names);
    }
}
