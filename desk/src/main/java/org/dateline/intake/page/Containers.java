package org.dateline.intake.page;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The element that most likely holds the article: paragraphs give points to their parents, half to their grandparents, as in
 * Arc90's Readability.
 */
// nodes of a page are told apart by identity: equal markup at two places is two nodes
@SuppressWarnings("IdentityHashMapUsage")
final class Containers {
    private static final int SHORTEST_PARAGRAPH = 25;
    private static final double[] SHARES = {1, 1 / 2.0, 1 / 6.0, 1 / 9.0};
    private static final Set<String> GOOD =
            Set.of("content", "article", "body", "entry", "story", "post", "text", "main");
    private static final Set<String> BAD = Set.of(
            "comment",
            "share",
            "related",
            "popular",
            "promo",
            "ad",
            "newsletter",
            "navigation",
            "footer",
            "sidebar",
            "overlay",
            "shop",
            "hidden",
            "login");

    private Containers() {}

    static Optional<Element> findBest(List<Block> blocks) {
        Map<Element, double[]> points = new IdentityHashMap<>();
        for (Block block : blocks) {
            if (block.text().length() >= SHORTEST_PARAGRAPH
                    && !block.holder().normalName().startsWith("h")) {
                give(block, points);
            }
        }
        return points.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> total(entry.getKey(), entry.getValue())))
                .map(Map.Entry::getKey);
    }

    private static void give(Block block, Map<Element, double[]> points) {
        double value = 1 + commas(block.text()) + Math.min(block.text().length() / 100, 3);
        Element up = isParagraph(block.holder()) ? block.holder().parent() : block.holder();
        for (int i = 0; i < SHARES.length && up != null; i++) {
            double[] sum = points.computeIfAbsent(up, it -> new double[3]);
            sum[0] += value * SHARES[i];
            sum[1] += block.linkChars();
            sum[2] += block.text().length();
            up = up.parent();
        }
    }

    private static double total(Element element, double[] sum) {
        return (sum[0] + weight(element)) * (1 - sum[1] / Math.max(1, sum[2]));
    }

    private static int weight(Element element) {
        int weight = element.normalName().equals("article") ? 5 : 0;
        for (String purpose : Hints.of(element)) {
            weight += GOOD.contains(purpose) ? 25 : BAD.contains(purpose) ? -25 : 0;
        }
        return Math.max(-25, Math.min(25, weight));
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "p", "pre", "blockquote", "li", "td", "dd" -> true;
            default -> false;
        };
    }

    private static int commas(String text) {
        return (int) text.chars()
                .filter(c -> c == ',' || c == '،' || c == '、' || c == '，')
                .count();
    }
}
