package org.dateline.intake;

import java.util.Optional;
import org.dateline.intake.page.Article;
import org.dateline.intake.page.PageReader;
import org.dateline.intake.page.PageReading;
import org.dateline.report.Report;

/** Pages of HTML as reports. */
final class Pages {
    private Pages() {}

    static Report report(byte[] bytes, Origin origin) throws RefusedException {
        return switch (PageReader.read(Charsets.decodePage(bytes), Optional.empty())) {
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
}
