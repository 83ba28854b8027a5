package org.dateline.reading.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Weights of a logistic regression, learned by {@code training/incidents.py}; a feature without a weight says nothing. */
final class Weights {
    private final Map<String, Double> weights = new HashMap<>();

    static Weights load(String file) {
        Weights table = new Weights();
        try (BufferedReader lines = open(file)) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                table.weights.put(cells[0], Double.valueOf(cells[1]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/reading/event/" + file, e);
        }
        return table;
    }

    private static BufferedReader open(String file) {
        InputStream in = Weights.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the reader was built without its file org/dateline/reading/event/" + file);
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The probability, 0 to 1, of what the table was learned for. */
    double probability(Map<String, Double> features) {
        return 1 / (1 + Math.exp(-sum(features)));
    }

    /** From which probability on it is taken for true. */
    double least() {
        return weights.getOrDefault("*least*", 0.5);
    }

    /** Above 0 where more speaks for the bond than against it; the logarithm of the odds. */
    double sum(Map<String, Double> features) {
        return features.entrySet().stream()
                .mapToDouble(feature -> feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0))
                .sum();
    }
}
