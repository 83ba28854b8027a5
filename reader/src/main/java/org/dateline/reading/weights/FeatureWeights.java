package org.dateline.reading.weights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of weights: a line for each feature with its name, its weight (natural logarithm of the odds), and what people may want to
 * know of it. A name may take several columns, which are joined by blanks. A feature without a line says nothing. Immutable.
 */
public final class FeatureWeights {
    private static final String BIAS = "*bias*";

    private final Map<String, Double> weights;

    private FeatureWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * Reads a table.
     *
     * @param beside the class that weighs; the file lies in its package
     * @param columns how many of them make a name; the next is the weight
     * @throws IllegalStateException if the file is not there
     */
    public static FeatureWeights load(Class<?> beside, String file, int columns) {
        Map<String, Double> weights = new HashMap<>();
        try (BufferedReader lines = open(beside, file)) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> cells = List.of(line.split("\t"));
                weights.put(String.join(" ", cells.subList(0, columns)), Double.valueOf(cells.get(columns)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " beside " + beside.getName(), e);
        }
        return new FeatureWeights(weights);
    }

    private static BufferedReader open(Class<?> beside, String file) {
        InputStream in = beside.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException(
                    "the reader was built without its file " + file + " beside " + beside.getName());
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The weight of a feature, or what stands for it where the table has none. */
    public double weight(String feature, double otherwise) {
        return weights.getOrDefault(feature, otherwise);
    }

    /** The logarithm of the odds, above 0 where more speaks for it than against it; features with how strongly each holds. */
    public double logOdds(Map<String, Double> features) {
        return features.entrySet().stream()
                .mapToDouble(feature -> feature.getValue() * weight(feature.getKey(), 0))
                .sum();
    }

    /** The probability, 0 to 1, by features that hold, and the table's bias. */
    public double probability(Collection<String> features) {
        return probability("", features);
    }

    /** The same by the lines whose names begin with {@code model}, for a table that has several regressions. */
    public double probability(String model, Collection<String> features) {
        double sum = weight(model + BIAS, 0);
        for (String feature : features) {
            sum += weight(model + feature, 0);
        }
        return probability(sum);
    }

    /** The probability of a logarithm of odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
