package org.dateline.text;

import java.util.Arrays;

/**
 * Finds the best tree over the words of a sentence that has exactly one word at its root.
 *
 * <p>Chu and Liu's and Edmonds' algorithm; each word first takes its best head, and cycles are broken where that costs least.
 */
final class TreeDecoder {
    private static final float NEVER = -1e9f;

    private TreeDecoder() {}

    /**
     * Heads of the words 1 to n.
     *
     * @param scores {@code [dependent][head]}, log probabilities; row and column 0 are the root
     * @return a head for each index; 0 for the word at the root, -1 for index 0
     */
    static int[] decode(float[][] scores) {
        int[] heads = best(scores);
        return isTree(heads) ? heads : tree(withDearRoot(scores));
    }

    private static int[] best(float[][] scores) {
        int[] heads = new int[scores.length];
        heads[0] = -1;
        for (int word = 1; word < scores.length; word++) {
            heads[word] = best(scores[word], word);
        }
        return heads;
    }

    private static int best(float[] row, int self) {
        int best = self == 0 ? 1 : 0;
        for (int head = 0; head < row.length; head++) {
            if (head != self && row[head] > row[best]) {
                best = head;
            }
        }
        return best;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
        }
        return roots == 1 && cycle(heads) == null;
    }

    /** Makes each use of the root cost more than any tree, so that the best tree uses it once. */
    private static float[][] withDearRoot(float[][] scores) {
        float[][] dear = new float[scores.length][];
        float low = 0;
        for (int word = 1; word < scores.length; word++) {
            for (float score : scores[word]) {
                low = Math.min(low, Math.max(score, -100));
            }
        }
        float price = scores.length * -low + 1;
        for (int word = 0; word < scores.length; word++) {
            dear[word] = scores[word].clone();
            dear[word][0] = Math.max(dear[word][0], -100) - price;
            for (int head = 1; head < scores.length; head++) {
                dear[word][head] = Math.max(dear[word][head], -100);
            }
        }
        return dear;
    }

    private static int[] tree(float[][] scores) {
        int[] heads = best(scores);
        boolean[] cycle = cycle(heads);
        return cycle == null ? heads : expand(scores, heads, cycle);
    }

    /** Words of one cycle, or null. */
    private static boolean[] cycle(int[] heads) {
        int[] seen = new int[heads.length];
        for (int start = 1; start < heads.length; start++) {
            int word = start;
            while (word > 0 && seen[word] == 0) {
                seen[word] = start;
                word = heads[word];
            }
            if (word > 0 && seen[word] == start) {
                return from(word, heads);
            }
        }
        return null;
    }

    private static boolean[] from(int word, int[] heads) {
        boolean[] cycle = new boolean[heads.length];
        for (int w = word; !cycle[w]; w = heads[w]) {
            cycle[w] = true;
        }
        return cycle;
    }

    /** Joins the cycle into one word, solves that, and opens the cycle where the best head from outside enters it. */
    private static int[] expand(float[][] scores, int[] heads, boolean[] cycle) {
        int[] outside = outside(cycle);
        int size = outside.length + 1;
        int joined = outside.length;
        float[][] smaller = new float[size][size];
        int[] entry = new int[size];
        int[] exit = new int[size];
        for (float[] row : smaller) {
            Arrays.fill(row, NEVER);
        }
        for (int i = 0; i < outside.length; i++) {
            join(scores, heads, cycle, outside, i, smaller, entry, exit);
        }
        int[] solved = tree(smaller);
        int[] result = heads.clone();
        for (int i = 1; i < outside.length; i++) {
            result[outside[i]] = solved[i] == joined ? exit[i] : outside[solved[i]];
        }
        int head = solved[joined];
        result[entry[head]] = outside[head];
        return result;
    }

    private static int[] outside(boolean[] cycle) {
        int[] outside = new int[cycle.length];
        int count = 0;
        for (int word = 0; word < cycle.length; word++) {
            if (!cycle[word]) {
                outside[count++] = word;
            }
        }
        return Arrays.copyOf(outside, count);
    }

    private static void join(
            float[][] scores,
            int[] heads,
            boolean[] cycle,
            int[] outside,
            int i,
            float[][] smaller,
            int[] entry,
            int[] exit) {
        int joined = outside.length;
        int word = outside[i];
        for (int j = 0; j < outside.length; j++) {
            smaller[i][j] = scores[word][outside[j]];
        }
        for (int inner = 1; inner < cycle.length; inner++) {
            if (!cycle[inner]) {
                continue;
            }
            if (scores[word][inner] > smaller[i][joined]) {
                smaller[i][joined] = scores[word][inner];
                exit[i] = inner;
            }
            float gain = scores[inner][word] - scores[inner][heads[inner]];
            if (gain > smaller[joined][i]) {
                smaller[joined][i] = gain;
                entry[i] = inner;
            }
        }
    }
}
