package org.dateline.reading.incident;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Weights of {@code site-weights.tsv}: how likely an incident happened at a place that its report names. One logistic regression,
 * learned by {@code training/sites.py}; a feature without a weight says nothing.
 */
final class SiteWeights {
    private static final String BIAS = "*bias*";

    private final Map<String, Double> weights;

    private SiteWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    static SiteWeights load() {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream in = SiteWeights.class.getResourceAsStream("site-weights.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                weights.put(cells[0], Double.valueOf(cells[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/reading/incident/site-weights.tsv", e);
        }
        return new SiteWeights(weights);
    }

    /** The probability, 0 to 1, that an incident happened at a place with these features. */
    double probability(Collection<String> features) {
        double sum = weights.getOrDefault(BIAS, 0.0);
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
