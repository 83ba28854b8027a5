package org.dateline.incident.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Words with weights, as numbers: a text in a tenth of the memory that a map of strings takes, compared in a fiftieth of the time.
 *
 * <p>A word is known by the 64-bit hash under which the ledger's table of blocks has it ({@link #hash}); that two words meet is too rare
 * to matter to a sum. Weights are kept as floats, so that what was packed and unpacked compares as it did before.
 */
public final class Terms {
    private final long[] words;
    private final float[] weights;
    private final double total;

    /** Words in ascending order, each with its weight. */
    private Terms(long[] words, float[] weights) {
        this.words = words;
        this.weights = weights;
        float[] sorted = weights.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (float weight : sorted) {
            sum += weight;
        }
        total = sum;
    }

    static Terms of(Map<String, Double> weighed) {
        Map<Long, Double> byHash = new TreeMap<>();
        weighed.forEach((word, weight) -> byHash.put(hash("w" + word), weight));
        long[] words = new long[byHash.size()];
        float[] weights = new float[words.length];
        int i = 0;
        for (Map.Entry<Long, Double> entry : byHash.entrySet()) {
            words[i] = entry.getKey();
            weights[i++] = entry.getValue().floatValue();
        }
        return new Terms(words, weights);
    }

    /** The sum of the products of the weights of words that both have. */
    double dot(Terms other) {
        return sum(other, true);
    }

    /** The weight of the words that the other has too. */
    double shared(Terms other) {
        return sum(other, false);
    }

    private double sum(Terms other, boolean products) {
        double sum = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            long mine = words[i];
            long theirs = other.words[j];
            if (mine == theirs) {
                sum += products ? (double) weights[i] * other.weights[j] : weights[i];
            }
            // no branch to be guessed wrong: which of two hashes is less is pure chance
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return sum;
    }

    /** The weight of all words. */
    double total() {
        return total;
    }

    /** The words that weigh most, at most so many; of those that weigh the same, those of the lower number. */
    List<Long> heaviest(int most) {
        return IntStream.range(0, words.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weights[i]).thenComparing(i -> i))
                .limit(most)
                .map(i -> words[i])
                .toList();
    }

    int bytes() {
        return Integer.BYTES + words.length * (Long.BYTES + Float.BYTES);
    }

    void write(ByteBuffer out) {
        out.putInt(words.length);
        out.asLongBuffer().put(words);
        out.position(out.position() + words.length * Long.BYTES);
        out.asFloatBuffer().put(weights);
        out.position(out.position() + words.length * Float.BYTES);
    }

    static Terms read(ByteBuffer in) {
        long[] words = new long[in.getInt()];
        in.asLongBuffer().get(words);
        in.position(in.position() + words.length * Long.BYTES);
        float[] weights = new float[words.length];
        in.asFloatBuffer().get(weights);
        in.position(in.position() + words.length * Float.BYTES);
        return new Terms(words, weights);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Terms it && Arrays.equals(words, it.words) && Arrays.equals(weights, it.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return words.length + " words";
    }

    /** FNV-1a, 64 bits, with the finish of MurmurHash3. Ledgers hold it: it stays as it is. */
    public static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
