package org.dateline.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Takes the blocks of the article out of all blocks and writes them as one text. */
// nodes of a page are told apart by identity: equal markup at two places is two nodes
@SuppressWarnings("ReferenceEquality")
final class BodyFinder {
    /** Measured on held-out pages: below, more furniture comes in than paragraphs are saved. */
    private static final double LEAST = 0.55;

    private static final int LONG_COPY = 12;
    private static final int FEWEST_WORDS = 12;
    private static final int LEAST_BEFORE_COMMENTS = 40;

    private BodyFinder() {}

    static List<Block> body(PageFacts page) {
        double[] probabilities = BlockModel.probabilities(page);
        List<Block> body = new ArrayList<>();
        int words = 0;
        for (int i = 0; i < probabilities.length; i++) {
            Block block = page.blocks().get(i);
            if (probabilities[i] >= LEAST && !isComment(block, words, page) && !isFurniture(block, page)) {
                body.add(block);
                words += block.words();
            }
        }
        return withoutEchoes(words < FEWEST_WORDS ? proseOf(page) : body, page);
    }

    /**
     * Readers' comments are prose too, and may be longer than the article; so what the site calls comments is left out as soon
     * as there is an article before it. (Papers call their opinion pages "comment" too: those begin with it.)
     */
    private static boolean isComment(Block block, int wordsBefore, PageFacts page) {
        if (wordsBefore < LEAST_BEFORE_COMMENTS) {
            return false;
        }
        for (Element up = block.holder(); up != null && !up.normalName().equals("body"); up = up.parent()) {
            if (page.hints(up).contains("comment") && !up.normalName().equals("main") && !holdsHeadline(up, page)) {
                return true;
            }
        }
        return false;
    }

    /** Where the model knows no article (old layouts in tables), sentences in the element with most of them are one. */
    private static List<Block> proseOf(PageFacts page) {
        return page.blocks().stream()
                .filter(block -> PageFacts.isProse(block) && block.linkShare() == 0)
                .filter(block -> page.best()
                        .map(best -> best.stream().anyMatch(it -> it == block.holder()))
                        .orElse(false))
                .toList();
    }

    /** Short lines that can only be the site's: "Follow us on …", cookie banners. */
    private static boolean isFurniture(Block block, PageFacts page) {
        if (block.words() > 40) {
            return false;
        }
        Set<String> groups = Phrases.groups(block.text());
        if (block.words() <= 12 && groups.contains("follow")) {
            return true;
        }
        return groups.contains("cookie")
                && Stream.iterate(
                                block.holder(),
                                it -> it != null && !it.normalName().equals("body"),
                                Element::parent)
                        .anyMatch(it -> page.hints(it).contains("overlay"));
    }

    private static boolean holdsHeadline(Element element, PageFacts page) {
        int at = page.headlineAt();
        Element up = at < 0 ? null : page.blocks().get(at).holder();
        while (up != null && up != element) {
            up = up.parent();
        }
        return up != null;
    }

    /**
     * A line that stands twice in a row, a sentence that stands twice at all, and what repeats the headline above all else, is said once or not at all.
     */
    private static List<Block> withoutEchoes(List<Block> body, PageFacts page) {
        List<Block> kept = new ArrayList<>();
        for (Block block : body) {
            boolean echo = !kept.isEmpty() && kept.get(kept.size() - 1).text().equals(block.text());
            boolean copy = block.words() >= LONG_COPY
                    && kept.stream().anyMatch(it -> it.text().equals(block.text()));
            boolean headline = kept.isEmpty() && page.isHeadline(block) && body.size() > 1;
            if (!echo && !copy && !headline) {
                kept.add(block);
            }
        }
        return kept;
    }

    static String text(List<Block> body) {
        StringBuilder text = new StringBuilder();
        Block before = null;
        for (Block block : body) {
            if (before != null) {
                text.append(isNextCell(before, block) ? "\t" : "\n\n");
            }
            text.append(block.text().replace(" \n", "\n").replace("\n ", "\n"));
            before = block;
        }
        return text.toString();
    }

    private static boolean isNextCell(Block before, Block block) {
        Element row = before.holder().closest("tr");
        return row != null
                && row == block.holder().closest("tr")
                && before.words() <= 12
                && block.words() <= 12
                && before.holder().closest("td, th") != block.holder().closest("td, th");
    }
}
