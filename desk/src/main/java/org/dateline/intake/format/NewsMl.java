package org.dateline.intake.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dateline.intake.Arrival;
import org.dateline.intake.Charsets;
import org.dateline.intake.Limits;
import org.dateline.intake.Origin;
import org.dateline.intake.RefusedException;
import org.dateline.intake.page.Fragments;
import org.dateline.report.Report;
import org.jsoup.nodes.Element;

/** Agencies' XML: NewsML-G2 items alone or in a message, and NITF alone. */
public final class NewsMl {
    private NewsMl() {}

    /** Hands on every news item of a document. */
    public static void take(byte[] bytes, Origin origin, Consumer<Arrival> to) {
        Element root = Xml.parse(Charsets.decodePage(bytes));
        List<Element> items = root.getAllElements().stream()
                .filter(it -> Xml.local(it).equals("newsitem"))
                .toList();
        List<Element> found =
                items.isEmpty() ? Xml.findBelow(root, "nitf").stream().toList() : items;
        if (found.isEmpty()) {
            to.accept(Arrival.refused(origin.name(), "is an agency's message without a news item"));
        }
        int number = 0;
        for (Element item : found) {
            number++;
            String name = found.size() == 1 ? origin.name() : origin.lineName(number);
            to.accept(new Arrival(guid(item).orElse(name), () -> report(item, name, origin.file())));
        }
    }

    private static Optional<String> guid(Element item) {
        return Xml.findAttribute(item, "guid")
                .or(() -> Xml.findBelow(item, "doc-id").flatMap(it -> Xml.findAttribute(it, "id-string")));
    }

    private static Report report(Element item, String name, Optional<String> source) throws RefusedException {
        checkUsable(item);
        String text = text(item);
        if (text.isBlank()) {
            throw new RefusedException("is a news item without text; it may be a picture or a package");
        }
        return new Report(
                Charsets.withoutLoneSurrogates(guid(item).orElse(name)),
                Limits.checkedText(text),
                words(item, "headline", "hl1", "title").map(Charsets::withoutLoneSurrogates),
                date(item),
                outlet(item),
                source,
                Xml.findBelow(item, "link")
                        .flatMap(it -> Xml.findAttribute(it, "href"))
                        .filter(it -> it.startsWith("http")),
                language(item));
    }

    /** Agencies call news back by sending it once more as cancelled; such a text must not be read as news. */
    private static void checkUsable(Element item) throws RefusedException {
        Optional<String> status = Xml.findBelow(item, "pubstatus")
                .flatMap(it -> Xml.findAttribute(it, "qcode"))
                .map(it -> it.substring(it.indexOf(':') + 1).toLowerCase(Locale.ROOT))
                .filter(it -> !it.equals("usable"));
        if (status.isPresent()) {
            throw new RefusedException("was " + status.get() + " by its agency");
        }
    }

    private static String text(Element item) {
        return Stream.of("inlinexml", "inlinedata", "body.content")
                .flatMap(name -> item.getAllElements().stream()
                        .filter(it -> Xml.local(it).equals(name)))
                .map(NewsMl::textOf)
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String textOf(Element holder) {
        Element body = Xml.findBelow(holder, "body.content")
                .or(() -> Xml.findBelow(holder, "body"))
                .orElse(holder);
        String markup = Xml.markup(body).replaceAll("(?i)<(/?)hl[12]\\b", "<$1h2");
        return Fragments.isMarkup(markup) ? Fragments.text(markup) : Fragments.plain(markup);
    }

    private static Optional<String> words(Element item, String... names) {
        return Stream.of(names)
                .flatMap(name -> item.getAllElements().stream()
                        .filter(it -> Xml.local(it).equals(name)))
                .flatMap(it -> Fragments.line(Xml.words(it)).stream())
                .findFirst();
    }

    private static Optional<String> date(Element item) {
        return Stream.of("contentcreated", "firstcreated", "versioncreated", "date.issue", "date.release", "story.date")
                .flatMap(name -> item.getAllElements().stream()
                        .filter(it -> Xml.local(it).equals(name)))
                .flatMap(it -> Stream.concat(Xml.findAttribute(it, "norm").stream(), Stream.of(Xml.words(it))))
                .flatMap(it -> FeedDates.find(it).stream())
                .findFirst();
    }

    private static Optional<String> outlet(Element item) {
        return Xml.findBelow(item, "provider", "infosource")
                .flatMap(it -> Xml.findText(it, "name").or(() -> Xml.findAttribute(it, "literal")))
                .or(() -> words(item, "creditline", "distributor", "copyrightholder"))
                .filter(it -> it.length() < 100)
                .map(Charsets::withoutLoneSurrogates);
    }

    private static Optional<String> language(Element item) {
        return Xml.findBelow(item, "language")
                .flatMap(it -> Xml.findAttribute(it, "tag"))
                .or(() -> Optional.of(item.attr("xml:lang")).filter(it -> !it.isBlank()))
                .filter(it -> it.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
    }
}
