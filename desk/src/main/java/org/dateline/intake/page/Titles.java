package org.dateline.intake.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline, without the outlet's name that pages hang on it. */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|•·»«:–—-]+\\s+|\\s*[|»]\\s*");

    private Titles() {}

    static Optional<String> find(Document page, Head head) {
        List<String> told = Stream.of(
                        head.data().findOfArticle("headline"),
                        head.findFirstMeta(
                                "og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "title"),
                        head.data().findOfArticle("name"),
                        Optional.of(page.title()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        return findShown(page, told).or(() -> told.stream().findFirst().map(it -> withoutOutlet(it, head)));
    }

    /** The heading that the head of the page repeats, else the only one of the first order. */
    private static Optional<String> findShown(Document page, List<String> told) {
        List<String> shown = page.select("h1").stream()
                .map(Element::text)
                .map(String::strip)
                .filter(it -> it.length() > 1)
                .toList();
        List<String> second = page.select("h2, [itemprop=headline]").stream()
                .limit(60)
                .map(Element::text)
                .map(String::strip)
                .filter(it -> it.length() > 1)
                .toList();
        return Stream.concat(shown.stream(), second.stream())
                .filter(it -> told.stream().anyMatch(title -> repeats(title, it)))
                .findFirst()
                .or(() -> shown.size() == 1 && told.isEmpty() ? Optional.of(shown.get(0)) : Optional.empty());
    }

    private static boolean repeats(String title, String shown) {
        String a = PageFacts.plain(title);
        String b = PageFacts.plain(shown);
        return !b.isEmpty() && b.length() >= 8 && (a.equals(b) || (a.startsWith(b) && b.length() * 3 > a.length()));
    }

    private static String withoutOutlet(String title, Head head) {
        Optional<String> outlet = head.findFirstMeta("og:site_name", "application-name");
        String[] parts = SEPARATOR.split(title);
        if (parts.length < 2) {
            return title;
        }
        String last = parts[parts.length - 1];
        if (outlet.isPresent() && isLike(last, outlet.get())) {
            return cut(title, last);
        }
        boolean small = last.split(" ").length <= 4 && title.length() - last.length() > 2 * last.length();
        return small ? cut(title, last) : title;
    }

    private static boolean isLike(String part, String outlet) {
        String a = part.toLowerCase(Locale.ROOT);
        String b = outlet.toLowerCase(Locale.ROOT);
        return a.contains(b) || b.contains(a);
    }

    private static String cut(String title, String last) {
        String rest = title.substring(0, title.length() - last.length());
        return rest.replaceAll("[\\s|•·»«:–—-]+$", "");
    }
}
