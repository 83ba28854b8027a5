package org.dateline.intake.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.text.language.FunctionWords;
import org.jsoup.nodes.Element;

/** What the block model sees of a block, as names of what is true of it. */
// nodes of a page are told apart by identity: equal markup at two places is two nodes
@SuppressWarnings("ReferenceEquality")
final class BlockFeatures {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");
    private static final String SENTENCE_ENDS = ".!?…\"”’»)。！？।؟";
    private static final int NEAR = 3;
    private static final Set<String> TELLING = Set.of(
            "article",
            "main",
            "nav",
            "header",
            "footer",
            "aside",
            "form",
            "figure",
            "figcaption",
            "table",
            "ul",
            "ol",
            "section",
            "blockquote",
            "button",
            "dl",
            "details",
            "address",
            "pre",
            "center",
            "li",
            "h2",
            "h3",
            "amp-story",
            "td");

    private final PageFacts page;
    private final Set<String> names = new LinkedHashSet<>();

    private BlockFeatures(PageFacts page) {
        this.page = page;
    }

    static Set<String> of(PageFacts page, int i) {
        BlockFeatures features = new BlockFeatures(page);
        Block block = page.blocks().get(i);
        features.addShape(block);
        features.addWords(block);
        features.addPlace(block, i);
        features.addAround(i);
        return features.names;
    }

    private void addShape(Block block) {
        String tag = tag(block.holder());
        String length = length(block.words());
        String links = share(block.linkShare());
        names.add("tag=" + tag);
        names.add("length=" + length);
        names.add("links=" + links);
        names.add("tag,length=" + tag + "," + length);
        names.add("tag,links=" + tag + "," + links);
        names.add("length,links=" + length + "," + links);
        if (block.text().indexOf('\n') >= 0) {
            names.add("broken lines");
        }
    }

    private void addWords(Block block) {
        String text = block.text();
        boolean ends = SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        names.add(ends ? "ends a sentence" : "ends no sentence");
        names.add("ends,length=" + ends + "," + length(block.words()));
        names.add("function words=" + functionWords(text));
        add(text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter), "capitals");
        add(text.indexOf('|') >= 0 || text.indexOf('·') >= 0 || text.indexOf('•') >= 0, "separators");
        add(text.chars().filter(Character::isDigit).count() * 4 > text.length(), "digits");
        add(text.indexOf('@') >= 0, "at sign");
        add(text.indexOf('“') >= 0 || text.indexOf('"') >= 0, "quotes");
        add(text.endsWith(":"), "ends in colon");
        add(text.endsWith("...") || text.endsWith("…"), "ends in dots");
        add(text.endsWith("?"), "ends in question");
        boolean isShort = block.words() < 25;
        for (String group : Phrases.groups(text)) {
            names.add((isShort ? "phrase=" : "phrase in long=") + group);
        }
    }

    private void add(boolean holds, String name) {
        if (holds) {
            names.add(name);
        }
    }

    private static String functionWords(String text) {
        int all = 0;
        int known = 0;
        var words = WORD.matcher(text.length() > 1000 ? text.substring(0, 1000) : text);
        while (words.find()) {
            all++;
            known += FunctionWords.languages(words.group().toLowerCase(Locale.ROOT))
                            .isEmpty()
                    ? 0
                    : 1;
        }
        return all < 3
                ? "few"
                : known == 0
                        ? "none"
                        : known * 5 < all
                                ? "under .2"
                                : known * 10 < all * 3 ? "under .3" : known * 10 < all * 4 ? "under .4" : "more";
    }

    private void addPlace(Block block, int i) {
        addAncestors(block);
        boolean inBest = page.best().map(it -> isInside(block.holder(), it)).orElse(false);
        String distance = inBest ? distance(block.holder(), page.best().get()) : outside(block);
        names.add("best=" + distance);
        names.add("best,length=" + distance + "," + length(block.words()));
        names.add("best,links=" + distance + "," + share(block.linkShare()));
        names.add("best,tag=" + distance + "," + tag(block.holder()));
        names.add("prose before=" + part(page.proseBefore(i)));
        names.add("prose after=" + part(page.proseAfter(i)));
        names.add("best,before=" + inBest + "," + part(page.proseBefore(i)));
        names.add("best,after=" + inBest + "," + part(page.proseAfter(i)));
        addHeadline(block, i);
        int[] alike = page.alike(block);
        names.add("alike=" + portion(alike[0]));
        names.add("alike links=" + share(alike[1] / (double) Math.max(1, alike[2])));
        int[] siblings = page.siblings(block);
        names.add("siblings=" + portion(siblings[0]));
        names.add("siblings links=" + share(siblings[1] / (double) Math.max(1, siblings[2])));
        names.add("siblings,length=" + portion(siblings[0]) + "," + length(block.words()));
        add(page.copies(block) > 1, "copied");
        add(page.copies(block) > 1 && block.words() > 10, "long and copied");
        add(page.isDescription(block), "is the description");
        add(page.structuredBody().isPresent() && page.isInStructuredBody(block), "in structured body");
        add(page.structuredBody().isPresent() && !page.isInStructuredBody(block), "not in structured body");
    }

    private void addHeadline(Block block, int i) {
        add(page.isHeadline(block), "is the headline");
        int at = page.headlineAt();
        if (at < 0) {
            names.add("headline=nowhere");
            return;
        }
        int way = i - at;
        names.add("headline="
                + (way < 0 ? "below" : way == 0 ? "here" : way < 3 ? "2 above" : way < 8 ? "7 above" : "above"));
        add(way < 0 && page.proseBefore(at) < page.prose() / 5, "before a high headline");
    }

    private void addAncestors(Block block) {
        Element up = block.holder();
        for (int depth = 0; up != null && !isRoot(up); depth++) {
            String where = depth < NEAR ? "near " : "far ";
            if (depth > 0 && TELLING.contains(up.normalName())) {
                names.add(where + "in=" + up.normalName());
            }
            for (String purpose : page.hints(up)) {
                names.add(where + "hint=" + purpose);
            }
            add(isHidden(up), where + "hidden");
            up = up.parent();
        }
    }

    private static boolean isRoot(Element element) {
        return element.normalName().equals("body") || element.normalName().equals("html");
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    private void addAround(int i) {
        List<Block> blocks = page.blocks();
        for (int way : new int[] {-2, -1, 1, 2}) {
            int j = i + way;
            if (j < 0 || j >= blocks.size()) {
                names.add(way + "=none");
                continue;
            }
            Block other = blocks.get(j);
            names.add(way + "=" + length(other.words()) + "," + (other.linkShare() > 0.5 ? "link" : "text"));
            names.add(way + " tag=" + tag(other.holder()));
            add(other.holder().parent() == blocks.get(i).holder().parent(), way + " is a sibling");
        }
    }

    private static boolean isInside(Element element, Element container) {
        Element up = element;
        while (up != null && up != container) {
            up = up.parent();
        }
        return up == container;
    }

    private static String distance(Element element, Element container) {
        int levels = 0;
        for (Element up = element; up != container; up = up.parent()) {
            levels++;
        }
        return levels <= 1 ? "child" : levels <= 2 ? "grandchild" : levels <= 4 ? "inside" : "deep";
    }

    private String outside(Block block) {
        Element up = page.best().map(Element::parent).orElse(null);
        for (int i = 0; i < 2 && up != null && !isRoot(up); i++, up = up.parent()) {
            if (isInside(block.holder(), up)) {
                return i == 0 ? "beside" : "close by";
            }
        }
        return "outside";
    }

    private String part(int words) {
        double part = words / (double) Math.max(1, page.prose());
        return words == 0
                ? "0"
                : part < .05
                        ? "<.05"
                        : part < .2 ? "<.2" : part < .5 ? "<.5" : part < .8 ? "<.8" : part < .95 ? "<.95" : "all";
    }

    private String portion(int words) {
        double part = words / (double) Math.max(1, page.prose());
        return part < .01
                ? "<.01"
                : part < .03
                        ? "<.03"
                        : part < .1 ? "<.1" : part < .25 ? "<.25" : part < .5 ? "<.5" : part < .8 ? "<.8" : "all";
    }

    private static String length(int words) {
        return words <= 1
                ? "1"
                : words <= 3
                        ? "3"
                        : words <= 6
                                ? "6"
                                : words <= 10
                                        ? "10"
                                        : words <= 15
                                                ? "15"
                                                : words <= 25 ? "25" : words <= 45 ? "45" : words <= 80 ? "80" : "more";
    }

    private static String share(double share) {
        return share == 0
                ? "0"
                : share < .1
                        ? "<.1"
                        : share < .25 ? "<.25" : share < .5 ? "<.5" : share < .8 ? "<.8" : share < 1 ? "<1" : "1";
    }

    private static String tag(Element element) {
        String tag = element.normalName();
        return switch (tag) {
            case "p",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "td",
                    "th",
                    "div",
                    "blockquote",
                    "pre",
                    "figcaption",
                    "dt",
                    "dd",
                    "section",
                    "article",
                    "body",
                    "caption",
                    "address",
                    "header",
                    "footer",
                    "aside" -> tag;
            default -> "other";
        };
    }
}
