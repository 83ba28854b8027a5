package org.dateline.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the heads said about the words of a batch. Word 0 of each window is the window itself, and the root of its trees. */
final class Scores {
    private final Labels labels;
    private final int words;
    private final float[] upos;
    private final float[] arcs;
    private final float[] heads;
    private final float[] asks;
    private final int vector;
    private final int rootRelation;
    private final Map<String, float[]> outputs;

    /**
     * Takes the outputs of one run.
     *
     * @param words of the longest window, with word 0
     */
    Scores(Labels labels, int words, Map<String, float[]> outputs) {
        this.labels = labels;
        this.words = words;
        this.outputs = outputs;
        this.upos = outputs.get("upos");
        this.arcs = outputs.get("arcs");
        this.heads = outputs.get("relation_heads");
        this.asks = outputs.get("relation_asks");
        this.vector = heads.length / (upos.length / labels.upos().size());
        this.rootRelation = labels.relations().indexOf("root");
    }

    int words() {
        return words;
    }

    Upos upos(int window, int word) {
        return labels.upos()
                .get(best(
                        upos,
                        (window * words + word) * labels.upos().size(),
                        labels.upos().size(),
                        -1));
    }

    /**
     * Heads of a sentence that begins with a word of the window: positions in the sentence from 1, or 0 at its root.
     *
     * @return index 0 stands for the root itself
     */
    int[] heads(int window, int first, int count) {
        float[][] scores = new float[count + 1][count + 1];
        for (int i = 1; i <= count; i++) {
            int row = (window * words + first + i - 1) * words;
            scores[i][0] = arcs[row];
            System.arraycopy(arcs, row + first, scores[i], 1, count);
            normalise(scores[i], i);
        }
        return TreeDecoder.decode(scores);
    }

    private static void normalise(float[] row, int self) {
        row[self] = Float.NEGATIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float score : row) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (float score : row) {
            sum += Math.exp(score - most);
        }
        float total = most + (float) Math.log(sum);
        for (int i = 0; i < row.length; i++) {
            row[i] -= total;
        }
        row[self] = -1e4f;
    }

    /**
     * The relation of a word to its head, both positions in the window; {@code root} if and only if the head is 0.
     */
    String relation(int window, int word, int head) {
        if (head == 0) {
            return "root";
        }
        int count = labels.relations().size();
        float[] scores = new float[count];
        int from = (window * words + head) * vector;
        int row = (window * words + word) * count * vector;
        for (int relation = 0; relation < count; relation++) {
            float sum = 0;
            for (int i = 0; i < vector; i++) {
                sum += heads[from + i] * asks[row + relation * vector + i];
            }
            scores[relation] = sum;
        }
        return labels.relations().get(best(scores, 0, count, rootRelation));
    }

    /** Adds BIO tags and their probabilities for a sentence that begins with a word of the window. */
    void label(String layer, int window, int first, int count, List<String> tags, List<Float> probabilities) {
        LabelDecoder decoder = labels.layers().get(layer);
        float[] scores = outputs.get("layer." + layer);
        int offset = (window * words + first) * decoder.size();
        int[] chosen = decoder.decode(scores, offset, count);
        for (int i = 0; i < count; i++) {
            tags.add(decoder.tag(chosen[i]));
            probabilities.add(probability(scores, offset + i * decoder.size(), decoder.size(), chosen[i]));
        }
    }

    private static float probability(float[] scores, int from, int size, int chosen) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Math.exp(scores[from + i] - scores[from + chosen]);
        }
        return (float) (1 / sum);
    }

    /** How probable it is that the window tells of an attack; not known to every model. */
    Optional<Float> relevance(int window) {
        float[] scores = outputs.get("relevance");
        return scores == null ? Optional.empty() : Optional.of((float) (1 / (1 + Math.exp(-scores[window * words]))));
    }

    private static int best(float[] scores, int from, int count, int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = 1; i < count; i++) {
            if (i != except && scores[from + i] > scores[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
