package org.dateline.intake.book;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The fingerprint of a text, by which nearly equal ones are known: for each of 64 hash functions the least hash of all runs of four
 * words (MinHash; Broder 1997). The share of equal places is about the share of runs that two texts have in common.
 */
public final class Print {
    private static final int PLACES = 64;
    private static final int RUN = 4;

    /** An update keeps most of what it updates; two reports of one outlet on one happening share a third at most. */
    private static final double NEARLY = 0.4;

    private final int[] least;

    private Print(int[] least) {
        this.least = least;
    }

    /** The fingerprint of a text. */
    public static Print of(String text) {
        int[] least = new int[PLACES];
        Arrays.fill(least, Integer.MAX_VALUE);
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+");
        for (int i = 0; i < Math.max(1, words.length - RUN + 1); i++) {
            long hash = 1125899906842597L;
            for (int j = i; j < Math.min(words.length, i + RUN); j++) {
                hash = hash * 1_000_003 + words[j].hashCode();
            }
            add(hash, least);
        }
        return new Print(least);
    }

    private static void add(long hash, int[] least) {
        for (int place = 0; place < PLACES; place++) {
            long mixed = (hash ^ place * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 31) * 0x94D049BB133111EBL;
            least[place] = Math.min(least[place], (int) (mixed >>> 33));
        }
    }

    static Print of(byte[] bytes) {
        int[] least = new int[PLACES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(least);
        return new Print(least);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(PLACES * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return bytes.array();
    }

    /** The share of their runs of words that two texts have in common, about; 0 to 1. */
    public double likeness(Print other) {
        int same = 0;
        for (int i = 0; i < PLACES; i++) {
            same += least[i] == other.least[i] ? 1 : 0;
        }
        return same / (double) PLACES;
    }

    /** Whether one may be a later edition of the other. */
    public boolean isNearly(Print other) {
        return likeness(other) >= NEARLY;
    }
}
