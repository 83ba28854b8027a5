package org.dateline.intake;

import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pages of HTML as reports. */
final class Pages {
    private Pages() {}

    static Report report(byte[] bytes, Origin origin) throws RefusedException {
        Document page = Jsoup.parse(Charsets.decodePage(bytes));
        String body = page.select("p").stream()
                .map(Element::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
        if (body.isBlank()) {
            throw new RefusedException("is a page without an article");
        }
        return new Report(
                origin.name(),
                Limits.checkedText(body),
                Optional.of(page.title()).filter(it -> !it.isBlank()),
                Optional.empty(),
                Optional.empty(),
                origin.file(),
                Optional.empty(),
                Optional.empty());
    }
}
