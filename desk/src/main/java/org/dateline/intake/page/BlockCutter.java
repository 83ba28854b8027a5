package org.dateline.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts a page into blocks, in the order of the page. Walks without recursion, so that depth costs nothing. */
final class BlockCutter implements NodeFilter {
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "frame",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "map",
            "input",
            "select",
            "textarea",
            "button",
            "option",
            "datalist",
            "meter",
            "progress",
            "title",
            "head",
            "dialog",
            "applet",
            "noframes",
            "amp-ad",
            "amp-embed",
            "amp-sidebar",
            "amp-analytics",
            "amp-social-share");
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "picture",
            "source",
            "center-text",
            "o:p",
            "st1:place",
            "st1:city",
            "amp-img");
    private static final String ZERO_WIDTH = "\u00AD\u200B\u2060\uFEFF";

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linkChars;
    private int links;
    private int openLinks;
    private Element holder;

    private BlockCutter() {}

    static List<Block> cut(Element body) {
        BlockCutter cutter = new BlockCutter();
        org.jsoup.select.NodeTraversor.filter(cutter, body);
        cutter.end();
        return List.copyOf(cutter.blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words);
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String tag = element.normalName();
        if (WITHOUT_TEXT.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
        } else if (!INLINE.contains(tag)) {
            end();
        }
        if (tag.equals("a")) {
            openLinks++;
            links++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            openLinks -= tag.equals("a") ? 1 : 0;
            if (!INLINE.contains(tag) && !tag.equals("br")) {
                end();
            }
        }
        return FilterResult.CONTINUE;
    }

    private void add(TextNode node) {
        String words = node.getWholeText();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                space();
            } else if (ZERO_WIDTH.indexOf(c) < 0) {
                holder = text.isEmpty() ? block(node) : holder;
                text.append(c);
                linkChars += openLinks > 0 ? 1 : 0;
            }
        }
    }

    private void space() {
        if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
            text.append(' ');
            linkChars += openLinks > 0 ? 1 : 0;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Two breaks end a paragraph, one ends a line. */
    private void lineBreak() {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            text.setLength(last--);
        }
        if (last >= 0 && text.charAt(last) == '\n') {
            end();
        } else if (last >= 0) {
            text.append('\n');
        }
    }

    private void end() {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            blocks.add(new Block(words, linkChars, links, holder));
        }
        text.setLength(0);
        linkChars = 0;
        links = openLinks > 0 ? 1 : 0;
        holder = null;
    }

    private static Element block(TextNode node) {
        Node up = node.parent();
        while (up instanceof Element element && INLINE.contains(element.normalName()) && element.parent() != null) {
            up = element.parent();
        }
        return (Element) up;
    }
}
