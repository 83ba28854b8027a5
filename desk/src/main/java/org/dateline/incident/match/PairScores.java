package org.dateline.incident.match;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * What comparisons came to that were made lately, so that a neighbourhood that grows by one telling is not compared anew pair by pair.
 *
 * <p>Of a fixed size (six megabytes): a pair that is written down may take the place of another. A number means one telling as one version of the
 * reader read it; whoever gives numbers another meaning calls {@link #forget}. For one thread at a time.
 */
public final class PairScores {
    private static final int PLACES = 1 << 18;
    private static final long NONE = -1;

    private final long[] earlier = new long[PLACES];
    private final long[] later = new long[PLACES];
    private final double[] scores = new double[PLACES];

    public PairScores() {
        forget();
    }

    double of(long one, long other, DoubleSupplier comparison) {
        long hash = (one * 0x9E3779B97F4A7C15L ^ other) * 0xBF58476D1CE4E5B9L;
        int place = (int) (hash >>> 46);
        if (earlier[place] != one || later[place] != other) {
            scores[place] = comparison.getAsDouble();
            earlier[place] = one;
            later[place] = other;
        }
        return scores[place];
    }

    /** Numbers may mean other tellings from now on. */
    public void forget() {
        Arrays.fill(earlier, NONE);
    }
}
