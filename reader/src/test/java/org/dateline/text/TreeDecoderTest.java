package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {
    @Test
    void findsTheBestOfAllTrees() {
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            float[][] scores = scores(random, 1 + random.nextInt(5));
            int[] heads = TreeDecoder.decode(scores);
            assertThat(isTree(heads)).isTrue();
            assertThat(sum(scores, heads)).isCloseTo(best(scores, new int[scores.length], 1), within(1e-3f));
        }
    }

    @Test
    void breaksCyclesInLongSentences() {
        Random random = new Random(8);
        for (int round = 0; round < 20; round++) {
            assertThat(isTree(TreeDecoder.decode(scores(random, Segmenter.LONGEST_SENTENCE))))
                    .isTrue();
        }
    }

    @Test
    void hasOneRootThoughAllWordsWantToBeIt() {
        float[][] scores = {{0, 0, 0}, {0, 0, -50}, {0, -60, 0}};
        assertThat(TreeDecoder.decode(scores)).containsExactly(-1, 2, 0);
    }

    private static float[][] scores(Random random, int words) {
        float[][] scores = new float[words + 1][words + 1];
        for (float[] row : scores) {
            for (int i = 0; i < row.length; i++) {
                row[i] = -10 * random.nextFloat();
            }
        }
        return scores;
    }

    private static boolean isTree(int[] heads) {
        int roots = 0;
        for (int word = 1; word < heads.length; word++) {
            roots += heads[word] == 0 ? 1 : 0;
            int steps = 0;
            for (int up = word; up > 0; up = heads[up]) {
                if (++steps > heads.length) {
                    return false;
                }
            }
        }
        return roots == 1;
    }

    private static float sum(float[][] scores, int[] heads) {
        float sum = 0;
        for (int word = 1; word < heads.length; word++) {
            sum += scores[word][heads[word]];
        }
        return sum;
    }

    private static float best(float[][] scores, int[] heads, int word) {
        if (word == heads.length) {
            return isTree(heads) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int head = 0; head < heads.length; head++) {
            if (head != word) {
                heads[word] = head;
                best = Math.max(best, best(scores, heads, word + 1));
            }
        }
        return best;
    }
}
