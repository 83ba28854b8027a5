package org.dateline.reading.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells reports of armed incidents from all others by their words and word pairs alone, in a fraction of a millisecond:
 *
 * <pre>{@code
 * Gate gate = Gate.load();
 * gate.score(text);  // probability that it tells of an armed incident
 * gate.passes(text); // whether it is worth reading
 * }</pre>
 *
 * <p>A logistic regression on the first 500 words, letter case aside, so that texts in capitals read alike.
 */
public final class Gate {
    private static final String BIAS = "*bias*";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|\\p{Nd}+");
    private static final int LONGEST = 500;

    private final Map<String, Float> weights;
    private final double bias;
    private final double least;

    private Gate(Map<String, Float> weights, double bias, double least) {
        this.weights = weights;
        this.bias = bias;
        this.least = least;
    }

    /** Reads the weights; keep the gate, it may be shared by threads. */
    public static Gate load() {
        Map<String, Float> weights = new HashMap<>();
        try (BufferedReader lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("##")) {
                    weights.put(line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/reading/gate/gate-weights.tsv", e);
        }
        return new Gate(weights, weights.remove(BIAS), weights.remove("*least*"));
    }

    private static BufferedReader open() {
        InputStream in = Gate.class.getResourceAsStream("gate-weights.tsv");
        if (in == null) {
            throw new IllegalStateException(
                    "the reader was built without its file org/dateline/reading/gate/gate-weights.tsv");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The probability, 0 to 1, that a report tells of an armed incident. */
    public double score(String text) {
        double sum = 0;
        int known = 0;
        for (String feature : features(text)) {
            Float weight = weights.get(feature);
            if (weight != null) {
                sum += weight;
                known++;
            }
        }
        return 1 / (1 + Math.exp(-(bias + sum / Math.sqrt(Math.max(1, known)))));
    }

    /** Whether a report is worth reading: at least as likely as one in five hundred incident reports falls short of. */
    public boolean passes(String text) {
        return passes(score(text));
    }

    /** Whether a report of that score is worth reading. */
    public boolean passes(double score) {
        return score >= least;
    }

    private static Set<String> features(String text) {
        Set<String> features = new HashSet<>();
        Matcher words = WORD.matcher(text);
        String before = null;
        for (int i = 0; i < LONGEST && words.find(); i++) {
            String word = Character.isDigit(text.charAt(words.start()))
                    ? "#"
                    : words.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            features.add(word);
            if (before != null) {
                features.add(before + " " + word);
            }
            before = word;
        }
        return features;
    }
}
