package org.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.intake.page.Article;
import org.dateline.intake.page.LiveBlogs;
import org.dateline.intake.page.PageReader;
import org.dateline.intake.page.PageReading;
import org.dateline.report.Report;

/** Pages of HTML as reports: an article each, or an entry each of a live blog. */
public final class Pages {
    private static final byte[] LIVE = "liveBlogUpdate".getBytes(StandardCharsets.US_ASCII);

    private Pages() {}

    /**
     * What is known of a page from elsewhere.
     *
     * @param address where it was found
     * @param charset as its server told it
     */
    public record Source(Optional<String> address, Optional<String> charset) {
        /** A page of which nothing is known. */
        public static final Source UNKNOWN = new Source(Optional.empty(), Optional.empty());
    }

    /** Hands on what stands on a page. Only live blogs are parsed at once; everything else when it is opened. */
    public static void take(byte[] bytes, Origin origin, Source source, Consumer<Arrival> to) {
        List<Article> entries =
                holds(bytes, LIVE) ? LiveBlogs.list(Charsets.decodePage(bytes, source.charset())) : List.of();
        if (entries.isEmpty()) {
            to.accept(new Arrival(origin.name(), () -> report(bytes, origin, source)));
        }
        int number = 0;
        for (Article entry : entries) {
            number++;
            String place = "#" + number;
            String name = entry.url().filter(it -> it.contains("#")).orElse(origin.name() + place);
            to.accept(new Arrival(name, () -> report(entry, new Origin(name, origin.file()))));
        }
    }

    /**
     * The report of a page.
     *
     * @throws RefusedException if it has no article
     */
    public static Report report(byte[] bytes, Origin origin, Source source) throws RefusedException {
        return switch (PageReader.read(Charsets.decodePage(bytes, source.charset()), source.address())) {
            case PageReading.Refused(String reason) -> throw new RefusedException(reason);
            case PageReading.Found(Article article) -> report(article, origin);
        };
    }

    private static Report report(Article article, Origin origin) throws RefusedException {
        return new Report(
                origin.name(),
                Limits.checkedText(article.text()),
                article.title().map(Charsets::withoutLoneSurrogates),
                article.published(),
                article.outlet().map(Charsets::withoutLoneSurrogates),
                origin.file(),
                article.url(),
                article.language());
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (bytes[i] == wanted[0]
                    && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
