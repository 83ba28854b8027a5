package org.dateline.intake.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * XML as strangers write it: prefixes nobody declared, entities of HTML, bare ampersands, tags that nobody closed.
 *
 * <p>The parser knows no document types, so neither external entities nor ones that multiply mean anything to it.
 */
// elements are told apart by identity: equal markup at two places is two elements
@SuppressWarnings("ReferenceEquality")
final class Xml {
    /** Deeper elements are hung higher; feeds and agencies stay below 30. */
    private static final int DEEPEST = 200;

    private Xml() {}

    static Document parse(String xml) {
        return Jsoup.parse(xml, "", Parser.xmlParser().setMaxDepth(DEEPEST));
    }

    /** A name without its prefix, in lower case. */
    static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The prefix of a name; empty if it has none. */
    static String prefix(Element element) {
        String name = element.tagName();
        return name.substring(0, Math.max(0, name.indexOf(':'))).toLowerCase(Locale.ROOT);
    }

    /** The children with a name, whatever their prefix; or with a name and just that prefix, as {@code dc:date}. */
    static List<Element> children(Element parent, String name) {
        return parent.children().stream().filter(it -> is(it, name)).toList();
    }

    /** Whether an element has a name, with or without a prefix. */
    static boolean is(Element element, String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? local(element).equals(name)
                : prefix(element).equals(name.substring(0, colon))
                        && local(element).equals(name.substring(colon + 1));
    }

    /** The first child with one of some names; an earlier name goes before a later one. */
    static Optional<Element> findChild(Element parent, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> children(parent, name).stream())
                .findFirst();
    }

    /** The first element of a name anywhere below. */
    static Optional<Element> findBelow(Element parent, String... names) {
        List<String> wanted = List.of(names);
        return parent.getAllElements().stream()
                .filter(it -> it != parent && wanted.contains(local(it)))
                .findFirst();
    }

    /** The words of the first child with one of some names that has any. */
    static Optional<String> findText(Element parent, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> children(parent, name).stream())
                .map(Xml::words)
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    /** All the text of an element, entities and CDATA resolved, outer white space off. */
    static String words(Element element) {
        return element.wholeText().strip();
    }

    /** What an element holds as markup for a page: escaped markup as it was meant, elements as they stand. */
    static String markup(Element element) {
        if (element.childrenSize() == 0) {
            return words(element);
        }
        return element.childNodes().stream().map(Xml::markup).collect(Collectors.joining());
    }

    private static String markup(Node node) {
        return switch (node) {
            case CDataNode data -> data.text();
            case TextNode text -> text.outerHtml();
            case Element element -> element.outerHtml();
            default -> "";
        };
    }

    /** An attribute, whatever the prefix of its name; absent if blank. */
    static Optional<String> findAttribute(Element element, String name) {
        return element.attributes().asList().stream()
                .filter(it ->
                        it.getKey().substring(it.getKey().indexOf(':') + 1).equalsIgnoreCase(name))
                .map(it -> it.getValue().strip())
                .filter(it -> !it.isEmpty())
                .findFirst();
    }

    /** An attribute of an element or of the nearest one around it that has it. */
    static Optional<String> findInherited(Element element, String name) {
        for (Element up = element; up != null; up = up.parent()) {
            if (up.hasAttr(name) && !up.attr(name).isBlank()) {
                return Optional.of(up.attr(name).strip());
            }
        }
        return Optional.empty();
    }
}
