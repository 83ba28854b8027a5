package org.dateline.intake.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * Takes the article out of a page: {@code PageReader.read(html, Optional.empty())}.
 *
 * <p>Nothing is fetched and no script is run. Broken markup is read as browsers read it; a page without an article is refused
 * with the reason.
 */
public final class PageReader {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
    private static final Pattern TITLE_OUTLET = Pattern.compile(".*\\S\\s+[|–—-]\\s+([^|–—]{2,40})$");

    private PageReader() {}

    /**
     * Reads one page.
     *
     * @param address where it was found, if known; counts where the page names no canonical address
     */
    public static PageReading read(String html, Optional<String> address) {
        Document page = PageParser.parse(html);
        Head head = Head.of(page);
        List<Block> blocks = BlockCutter.cut(page.body());
        PageFacts facts = new PageFacts(blocks, head.headings());
        List<Block> body = BodyFinder.body(facts);
        Optional<String> title = Titles.find(page, head);
        Optional<String> refusal = Refusals.find(new Refusals.Evidence(title, page.title(), body, blocks, head.data()));
        if (refusal.isPresent()) {
            return new PageReading.Refused(refusal.get());
        }
        Optional<String> url = url(page, head).or(() -> address.flatMap(PageReader::checked));
        PublishedDates.Dates dates = PublishedDates.of(page, head, url, facts);
        return new PageReading.Found(new Article(
                BodyFinder.text(body),
                title,
                outlet(page, head, url),
                Bylines.list(page, head),
                dates.published(),
                dates.modified(),
                language(page, head),
                url));
    }

    private static Optional<String> url(Document page, Head head) {
        return Stream.of(
                        page.select("link[rel~=(?i)^canonical$]").attr("href"),
                        head.findMeta("og:url").orElse(""),
                        head.data().findOfArticle("url").orElse(""),
                        head.data().findOfArticle("mainEntityOfPage").orElse(""))
                .map(PageReader::checked)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> checked(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean web = uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
            return web ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // a page's own mistake
        }
    }

    private static Optional<String> outlet(Document page, Head head, Optional<String> url) {
        return head.findMeta("og:site_name")
                .or(() -> head.data().listNames("publisher").stream().findFirst())
                .or(() -> head.findFirstMeta(
                        "application-name", "dc.publisher", "publisher", "apple-mobile-web-app-title"))
                .or(() -> Optional.of(TITLE_OUTLET.matcher(page.title()))
                        .filter(m -> m.matches() && m.group(1).split(" ").length <= 4)
                        .map(m -> m.group(1).strip()))
                .or(() -> url.map(it -> URI.create(it).getHost().replaceFirst("^www\\.", "")))
                .map(String::strip)
                .filter(it -> !it.isEmpty() && it.length() < 100);
    }

    private static Optional<String> language(Document page, Head head) {
        return Stream.of(
                        page.select("html").attr("lang"),
                        page.select("html").attr("xml:lang"),
                        head.findMeta("content-language").orElse(""),
                        head.findMeta("og:locale").orElse(""),
                        head.data().findOfArticle("inLanguage").orElse(""))
                .map(String::strip)
                .filter(it -> TAG.matcher(it).matches())
                .map(it -> it.replace('_', '-'))
                .findFirst();
    }
}
