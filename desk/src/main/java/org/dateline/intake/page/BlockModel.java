package org.dateline.intake.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * How likely each block belongs to the article: a logistic model of what a block looks like and where it stands, and a second
 * one that also knows what the first said of the blocks around (stacking, as in Cohen and Carvalho 2005).
 */
// nodes of a page are told apart by identity: equal markup at two places is two nodes
@SuppressWarnings("IdentityHashMapUsage")
final class BlockModel {
    private static final String BIAS = "bias";
    private static final List<Map<String, Double>> PASSES = load();

    private BlockModel() {}

    private static List<Map<String, Double>> load() {
        List<Map<String, Double>> passes = List.of(new HashMap<>(), new HashMap<>());
        for (String[] row : Tables.rows("block-model.tsv", 3)) {
            passes.get(Integer.parseInt(row[0]) - 1).put(row[1], Double.parseDouble(row[2]));
        }
        return passes;
    }

    /** Probabilities, one a block. */
    static double[] probabilities(PageFacts page) {
        int n = page.blocks().size();
        List<Set<String>> features = java.util.stream.IntStream.range(0, n)
                .mapToObj(i -> BlockFeatures.of(page, i))
                .toList();
        double[] first = new double[n];
        for (int i = 0; i < n; i++) {
            first[i] = probability(sum(0, features.get(i)));
        }
        Around around = new Around(page.blocks(), first);
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            second[i] = probability(sum(1, features.get(i)) + around.weigh(i));
        }
        return second;
    }

    private static double sum(int pass, Collection<String> features) {
        Map<String, Double> weights = PASSES.get(pass);
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return sum;
    }

    private static double probability(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /** What the first pass said of the blocks around one. */
    private static final class Around {
        private final double[] said;
        private final int[] words;
        private final double[] bodyBefore;
        private final double[] wordsBefore;
        private final List<Block> blocks;
        private final Map<Element, double[]> parents = new IdentityHashMap<>();

        Around(List<Block> blocks, double[] said) {
            this.blocks = blocks;
            this.said = said;
            this.words = blocks.stream().mapToInt(Block::words).toArray();
            this.bodyBefore = new double[said.length + 1];
            this.wordsBefore = new double[said.length + 1];
            for (int i = 0; i < said.length; i++) {
                bodyBefore[i + 1] = bodyBefore[i] + said[i] * words[i];
                wordsBefore[i + 1] = wordsBefore[i] + words[i];
                double[] sums = parents.computeIfAbsent(parent(i), it -> new double[2]);
                sums[0] += said[i] * words[i];
                sums[1] += words[i];
            }
        }

        private Element parent(int i) {
            Element holder = blocks.get(i).holder();
            return holder.parent() == null ? holder : holder.parent();
        }

        double weigh(int i) {
            double body = Math.max(1e-9, bodyBefore[said.length]);
            double[] parent = parents.get(parent(i));
            double sum = weight("self=" + bucket(said[i]));
            for (int way : new int[] {-3, -2, -1, 1, 2, 3}) {
                int j = i + way;
                sum += weight(way + " said=" + (j >= 0 && j < said.length ? bucket(said[j]) : "none"));
            }
            sum += weight("5 before=" + mean(i - 5, i)) + weight("5 after=" + mean(i + 1, i + 6));
            sum += weight("15 before=" + mean(i - 15, i)) + weight("15 after=" + mean(i + 1, i + 16));
            double others = parent[1] - words[i];
            sum += weight(
                    "others of parent=" + (others > 0 ? bucket((parent[0] - said[i] * words[i]) / others) : "none"));
            sum += weight("parent has=" + bucket(parent[0] / body));
            sum += weight("body before=" + bucket(bodyBefore[i] / body));
            sum += weight("body after=" + bucket((bodyBefore[said.length] - bodyBefore[i + 1]) / body));
            return sum + weight("page part=" + bucket(i / (double) said.length));
        }

        private static double weight(String feature) {
            return PASSES.get(1).getOrDefault(feature, 0.0);
        }

        private String mean(int from, int to) {
            int start = Math.max(0, from);
            int end = Math.min(said.length, to);
            double n = end <= start ? 0 : wordsBefore[end] - wordsBefore[start];
            return n == 0 ? "none" : bucket((bodyBefore[end] - bodyBefore[start]) / n);
        }

        private static final double[] EDGES = {.05, .2, .4, .6, .8, .95};
        private static final String[] NAMES = {"0", ".2", ".4", ".6", ".8", ".95", "1"};

        private static String bucket(double probability) {
            int at = Arrays.binarySearch(EDGES, probability);
            return NAMES[at >= 0 ? at + 1 : -at - 1];
        }
    }
}
