package org.dateline.incident.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However many pairs there are, each has its own score. */
class PairScoresTest {
    private int compared;

    @Test
    void aPairKeepsItsScoreAndIsComparedOnce() {
        PairScores scores = new PairScores();
        assertThat(of(scores, 1, 2, 0.5)).isEqualTo(0.5);
        assertThat(of(scores, 1, 2, 0.7)).isEqualTo(0.5);
        assertThat(of(scores, 2, 1, 0.7)).isEqualTo(0.7);
        scores.forget();
        assertThat(of(scores, 1, 2, 0.9)).isEqualTo(0.9);
        assertThat(compared).isEqualTo(3);
    }

    @Test
    void pairsThatMeetAtOnePlaceAreNotTakenForOneAnother() {
        PairScores scores = new PairScores();
        Random random = new Random(7);
        Map<Long, Double> real = new HashMap<>();
        for (int i = 0; i < 600_000; i++) {
            long one = random.nextInt(1_000);
            long other = random.nextInt(1_000);
            double score = real.computeIfAbsent(one * 1_000 + other, it -> random.nextDouble());
            assertThat(of(scores, one, other, score)).isEqualTo(score);
        }
        assertThat(compared).isBetween(400_000, 600_000);
    }

    private double of(PairScores scores, long one, long other, double score) {
        return scores.of(one, other, () -> {
            compared++;
            return score;
        });
    }
}
