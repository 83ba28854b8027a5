package org.dateline.reading.gate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells reports of armed incidents from all others by their words and word pairs, and by sentences in which an attack and a harm meet;
 * in a fraction of a millisecond:
 *
 * <pre>{@code
 * Gate gate = Gate.load();
 * gate.score(text);  // probability that it tells of an armed incident
 * gate.passes(text); // whether it is worth reading
 * }</pre>
 *
 * <p>A logistic regression; {@code training/gate} made its weights and says what it keeps and what passes.
 */
public final class Gate {
    private static final String BIAS = "*bias*";
    private static final String LEAST = "*least*";

    private final Map<String, Float> weights;
    private final GateWords groups;
    private final double bias;
    private final double least;

    private Gate(Map<String, Float> weights, GateWords groups) {
        this.weights = weights;
        this.groups = groups;
        this.bias = weights.remove(BIAS);
        this.least = probability(weights.remove(LEAST));
    }

    /** Reads the weights; keep the gate, it may be shared by threads. */
    public static Gate load() {
        Map<String, Float> weights = new HashMap<>();
        try (BufferedReader lines = GateWords.open("gate-weights.tsv")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("##")) {
                    weights.put(line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/reading/gate/gate-weights.tsv", e);
        }
        return new Gate(weights, GateWords.load());
    }

    /** The probability, 0 to 1, that a report tells of an armed incident. */
    public double score(String text) {
        Look look = Look.at(text, groups);
        double sum = 0;
        int known = 0;
        for (String word : look.words()) {
            Float weight = weights.get(word);
            if (weight != null) {
                sum += weight;
                known++;
            }
        }
        return probability(bias + sum / Math.sqrt(Math.max(1, known)) + flags(look));
    }

    private double flags(Look look) {
        return flag("*clean*", look.clean() > 0)
                + flag("*clean twice*", look.clean() > 1)
                + flag("*told*", look.told() > 0)
                + flag("*told twice*", look.told() > 1);
    }

    private double flag(String name, boolean isSet) {
        return isSet ? weights.get(name) : 0;
    }

    private static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Whether a report is worth reading: at least as likely as three in two thousand incident reports fall short of. */
    public boolean passes(String text) {
        return passes(score(text));
    }

    /** Whether a report of that score is worth reading. */
    public boolean passes(double score) {
        return score >= least;
    }
}
