package org.dateline.text;

import java.util.List;

/**
 * Chooses the best sequence of BIO tags in which no {@code I-x} stands without its {@code B-x} or {@code I-x} before it.
 *
 * <p>Viterbi's algorithm; the order of tags is the model's: {@code O}, then {@code B-x} and {@code I-x} in pairs.
 */
final class LabelDecoder {
    private final List<String> tags;

    LabelDecoder(List<String> tags) {
        for (int i = 1; i < tags.size(); i += 2) {
            boolean pair = tags.get(i).startsWith("B-")
                    && tags.get(i + 1).equals("I-" + tags.get(i).substring(2));
            if (!pair) {
                throw new IllegalArgumentException("tags are no BIO pairs: " + tags);
            }
        }
        this.tags = List.copyOf(tags);
    }

    int size() {
        return tags.size();
    }

    String tag(int number) {
        return tags.get(number);
    }

    /** Tags of a run of words whose scores stand one row after the other, from {@code offset}. */
    int[] decode(float[] scores, int offset, int words) {
        int size = tags.size();
        int[][] from = new int[words][size];
        float[] before = new float[size];
        for (int word = 0; word < words; word++) {
            float[] now = new float[size];
            int best = best(before);
            for (int tag = 0; tag < size; tag++) {
                boolean inside = tag > 0 && tag % 2 == 0;
                int previous = !inside ? best : before[tag - 1] > before[tag] ? tag - 1 : tag;
                boolean starts = word == 0 && inside;
                from[word][tag] = previous;
                now[tag] = (starts ? Float.NEGATIVE_INFINITY : before[previous]) + scores[offset + word * size + tag];
            }
            before = now;
        }
        return trace(from, best(before));
    }

    private static int[] trace(int[][] from, int last) {
        int[] chosen = new int[from.length];
        int tag = last;
        for (int word = from.length - 1; word >= 0; word--) {
            chosen[word] = tag;
            tag = from[word][tag];
        }
        return chosen;
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }
}
