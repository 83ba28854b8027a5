package org.dateline.intake.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.intake.Charsets;
import org.dateline.intake.page.Fragments;
import org.jsoup.nodes.Element;

/**
 * Reads RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 and what calls itself so: {@code FeedReader.read(xml, Optional.of(address))}.
 *
 * <p>Fields are found by their names whatever the dialect, because feeds mix them.
 */
public final class FeedReader {
    private static final int LONGEST_ID = 2000;

    private final Element feed;
    private final Optional<String> address;

    private FeedReader(Element feed, Optional<String> address) {
        this.feed = feed;
        this.address = address;
    }

    /**
     * Reads a feed; absent if it is none.
     *
     * @param address where it was found; relative links are counted from it where the feed names no base
     */
    public static Optional<Feed> read(String xml, Optional<String> address) {
        Element root = Xml.parse(xml);
        return Xml.findBelow(root, "channel", "feed")
                .or(() -> Xml.findBelow(root, "rss", "rdf"))
                .map(it -> new FeedReader(it, address).read(root));
    }

    private Feed read(Element root) {
        List<Feed.Item> items = root.getAllElements().stream()
                .filter(it -> Xml.local(it).equals("item") || Xml.local(it).equals("entry"))
                .filter(it -> !it.equals(feed) && it.parents().stream().noneMatch(FeedReader::isItem))
                .map(this::item)
                .toList();
        return new Feed(title(feed), language(feed), items);
    }

    /** Pictures and sounds have titles and descriptions of their own. */
    private static boolean isOfMedia(Element element) {
        return Xml.prefix(element).equals("media") || Xml.prefix(element).equals("itunes");
    }

    private static boolean isItem(Element element) {
        return Xml.local(element).equals("item") || Xml.local(element).equals("entry");
    }

    private Feed.Item item(Element item) {
        Optional<String> link = link(item);
        return new Feed.Item(
                id(item).or(() -> link),
                title(item),
                link,
                date(
                                item,
                                "pubdate",
                                "published",
                                "dc:date",
                                "issued",
                                "dcterms:issued",
                                "dcterms:created",
                                "created",
                                "date",
                                "dcterms:date")
                        .or(() -> date(item, "updated", "modified", "dcterms:modified")),
                date(item, "updated", "modified", "dcterms:modified", "lastbuilddate"),
                text(item),
                outlet(item),
                language(item).or(() -> language(feed)));
    }

    private static Optional<String> date(Element item, String... names) {
        return Stream.of(names)
                .flatMap(name -> Xml.children(item, name).stream())
                .filter(it -> !Xml.prefix(it).equals("media"))
                .flatMap(it -> FeedDates.find(Xml.words(it)).stream())
                .findFirst();
    }

    /** Not {@code media:title}, which is a picture's. */
    private static Optional<String> title(Element element) {
        return Xml.children(element, "title").stream()
                .filter(it -> !isOfMedia(it))
                .flatMap(it -> Fragments.line(Xml.markup(it)).stream())
                .findFirst();
    }

    private static Optional<String> id(Element item) {
        return Xml.findText(item, "guid", "id", "identifier")
                .or(() -> Xml.findAttribute(item, "about"))
                .map(it -> it.replaceAll("\\s+", " "))
                .filter(it -> it.length() <= LONGEST_ID);
    }

    private Optional<String> link(Element item) {
        return Stream.of(
                        Xml.findText(item, "origlink", "pheedo:origlink"),
                        atomLink(item),
                        Xml.children(item, "link").stream()
                                .filter(it -> !it.hasAttr("href"))
                                .map(Xml::words)
                                .filter(it -> !it.isEmpty())
                                .findFirst(),
                        permanent(item),
                        Xml.findAttribute(item, "about"))
                .flatMap(Optional::stream)
                .flatMap(it -> absolute(it, Xml.findChild(item, "link").orElse(item)).stream())
                .findFirst();
    }

    private static Optional<String> atomLink(Element item) {
        List<Element> links = Xml.children(item, "link").stream()
                .filter(it -> it.hasAttr("href") && !it.attr("href").isBlank())
                .toList();
        return Stream.of("alternate", "")
                .flatMap(rel -> links.stream().filter(it -> it.attr("rel").equalsIgnoreCase(rel)))
                .map(it -> it.attr("href").strip())
                .findFirst();
    }

    private static Optional<String> permanent(Element item) {
        return Xml.findChild(item, "guid", "id")
                .filter(it -> !it.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(Xml::words)
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith("http"));
    }

    /** An absolute web address without a fragment that only the reader's place in the page depends on. */
    private Optional<String> absolute(String link, Element at) {
        try {
            URI uri =
                    new URI(link.strip().replace(" ", "%20").replace("|", "%7C").replace("\\", "/"));
            URI whole = base(at).map(it -> it.resolve(uri)).orElse(uri);
            String scheme = whole.getScheme() == null ? "" : whole.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && whole.getHost() != null
                    ? Optional.of(whole.toString())
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // a feed's own mistake: then the item has no link
        }
    }

    private Optional<URI> base(Element at) throws URISyntaxException {
        Optional<URI> own = address.map(URI::create);
        Optional<String> declared = Xml.findInherited(at, "xml:base").or(() -> siteLink());
        if (declared.isEmpty()) {
            return own;
        }
        URI base = new URI(declared.get());
        return Optional.of(own.map(it -> it.resolve(base)).orElse(base))
                .filter(URI::isAbsolute)
                .or(() -> own);
    }

    private Optional<String> siteLink() {
        return atomLink(feed)
                .or(() -> Xml.children(feed, "link").stream()
                        .filter(it -> !it.hasAttr("href"))
                        .map(Xml::words)
                        .findFirst())
                .filter(it -> it.toLowerCase(Locale.ROOT).startsWith("http"));
    }

    private Optional<String> outlet(Element item) {
        Optional<Element> source = Xml.findChild(item, "source");
        return source.flatMap(FeedReader::title)
                .or(() -> source.filter(it -> it.childrenSize() == 0).flatMap(it -> Fragments.line(Xml.words(it))))
                .or(() -> Xml.findText(item, "dc:publisher").flatMap(Fragments::line))
                .or(() -> title(feed));
    }

    private static Optional<String> language(Element element) {
        return Xml.findText(element, "language", "dc:language")
                .or(() -> Optional.of(element.attr("xml:lang").strip()))
                .map(it -> it.replace('_', '-'))
                .filter(it -> it.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
    }

    private static String text(Element item) {
        return texts(item, false)
                .or(() -> texts(item, true)) // a tag that nobody closed holds all that follows
                .map(Charsets::withoutLoneSurrogates)
                .orElse("");
    }

    private static Optional<String> texts(Element item, boolean anywhere) {
        List<Element> holders = anywhere ? item.getAllElements() : item.children();
        return Stream.of(
                        "content:encoded",
                        "encoded",
                        "content",
                        "body",
                        "fulltext",
                        "description",
                        "summary",
                        "abstract",
                        "tagline")
                .flatMap(name -> holders.stream().filter(it -> Xml.is(it, name)))
                .filter(it -> it.parents().stream().noneMatch(FeedReader::isOfMedia) && !isOfMedia(it))
                .map(FeedReader::textOf)
                .filter(it -> !it.isBlank())
                .findFirst();
    }

    private static String textOf(Element holder) {
        String type = holder.attr("type").toLowerCase(Locale.ROOT);
        if (holder.attr("mode").equalsIgnoreCase("base64")) {
            return ofBase64(Xml.words(holder));
        }
        if (holder.childrenSize() == 0 && (type.equals("text") || type.equals("text/plain"))) {
            return Fragments.plain(Xml.words(holder));
        }
        String markup = Xml.markup(holder);
        return Fragments.isMarkup(markup) ? Fragments.text(markup) : Fragments.plain(markup);
    }

    private static String ofBase64(String words) {
        try {
            return Fragments.text(new String(Base64.getMimeDecoder().decode(words), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return ""; // then the summary is asked
        }
    }
}
