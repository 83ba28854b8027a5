package org.dateline.intake.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the features of one block need to know of all the others. */
// nodes of a page are told apart by identity: equal markup at two places is two nodes
@SuppressWarnings("IdentityHashMapUsage")
final class PageFacts {
    private final List<Block> blocks;
    private final Optional<Element> best;
    private final Optional<String> headline;
    private final Set<String> descriptions;
    private final Optional<String> structuredBody;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, int[]> wordsBySignature = new HashMap<>();
    private final Map<Element, Set<String>> hints = new IdentityHashMap<>();
    private final Map<Element, int[]> wordsByParent = new IdentityHashMap<>();
    private final int[] proseBefore;
    private final int firstHeadline;

    PageFacts(List<Block> blocks, Headings headings) {
        this.blocks = blocks;
        this.best = Containers.findBest(blocks);
        this.headline = headings.headline().map(PageFacts::plain);
        this.descriptions = new HashSet<>(
                headings.descriptions().stream().map(PageFacts::plain).toList());
        this.structuredBody = headings.body().map(PageFacts::plain);
        this.proseBefore = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            count(i);
        }
        this.firstHeadline = findHeadline();
    }

    /**
     * What the head of a page says of its article.
     *
     * @param headline the title without the outlet
     * @param descriptions summaries
     * @param body the article itself, from structured data
     */
    record Headings(Optional<String> headline, List<String> descriptions, Optional<String> body) {}

    private void count(int i) {
        Block block = blocks.get(i);
        int words = block.words();
        copies.merge(plain(block.text()), 1, Integer::sum);
        boolean prose = isProse(block);
        proseBefore[i + 1] = proseBefore[i] + (prose ? words : 0);
        add(wordsBySignature.computeIfAbsent(signature(block.holder()), it -> new int[3]), block, words);
        Element parent = block.holder().parent();
        if (parent != null) {
            add(wordsByParent.computeIfAbsent(parent, it -> new int[3]), block, words);
        }
    }

    private static void add(int[] sums, Block block, int words) {
        sums[0] += words;
        sums[1] += block.linkChars();
        sums[2] += block.text().length();
    }

    private int findHeadline() {
        int second = -1;
        for (int i = 0; i < blocks.size(); i++) {
            String tag = blocks.get(i).holder().normalName();
            boolean same = isHeadline(blocks.get(i));
            if (same && (tag.equals("h1") || tag.equals("h2"))) {
                return i;
            }
            if (second < 0 && tag.equals("h1")) {
                second = i;
            }
        }
        return second;
    }

    static boolean isProse(Block block) {
        return block.words() >= 15 && block.linkShare() < 0.4;
    }

    /** The names of an element and of those around it: paragraphs of one article have the same. */
    private static String signature(Element element) {
        StringBuilder names = new StringBuilder();
        Element up = element;
        for (int i = 0; i < 5 && up != null; i++) {
            names.append(up.normalName())
                    .append('.')
                    .append(up.className().split("[ \\d]", 2)[0])
                    .append('<');
            up = up.parent();
        }
        return names.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    Optional<Element> best() {
        return best;
    }

    Set<String> hints(Element element) {
        return hints.computeIfAbsent(element, Hints::of);
    }

    int copies(Block block) {
        return copies.getOrDefault(plain(block.text()), 1);
    }

    /** Words, chars in links, chars of the blocks that stand like this one. */
    int[] alike(Block block) {
        return wordsBySignature.getOrDefault(signature(block.holder()), new int[3]);
    }

    /** Words, chars in links, chars of the blocks that share a parent with this one. */
    int[] siblings(Block block) {
        Element parent = block.holder().parent();
        return parent == null ? new int[3] : wordsByParent.getOrDefault(parent, new int[3]);
    }

    int proseBefore(int i) {
        return proseBefore[i];
    }

    int proseAfter(int i) {
        return proseBefore[blocks.size()] - proseBefore[i + 1];
    }

    int prose() {
        return proseBefore[blocks.size()];
    }

    /** Where the headline stands; -1 if nowhere. */
    int headlineAt() {
        return firstHeadline;
    }

    boolean isHeadline(Block block) {
        String plain = plain(block.text());
        return headline.isPresent()
                && plain.length() > 3
                && (headline.get().equals(plain)
                        || (plain.length() > 20
                                && (headline.get().startsWith(plain) || plain.startsWith(headline.get()))));
    }

    boolean isDescription(Block block) {
        String plain = plain(block.text());
        return plain.length() > 20
                && descriptions.stream().anyMatch(it -> it.length() > 20 && (it.startsWith(plain) || plain.equals(it)));
    }

    Optional<String> structuredBody() {
        return structuredBody;
    }

    boolean isInStructuredBody(Block block) {
        return structuredBody.map(it -> it.contains(plain(block.text()))).orElse(false);
    }

    /** Letters and digits only, in lower case. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
