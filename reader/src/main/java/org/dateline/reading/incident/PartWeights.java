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
import org.dateline.reading.role.Part;

/**
 * Weights of {@code part-weights.tsv}: how likely somebody or something found beside an incident has a part in it. One logistic
 * regression for each kind of part, learned by {@code training/parts.py}; a feature without a weight says nothing.
 */
final class PartWeights {
    private static final String BIAS = "*bias*";
    private static final String LEAST = "*least*";

    /** Kinds of parts, each with weights of its own. */
    enum Model {
        /** people who did it */
        PERPETRATOR,
        /** the named group, force or state that did it */
        ORGANISATION,
        VICTIM,
        TARGET,
        WEAPON;

        static Model of(Part part) {
            return switch (part) {
                case Part.Doer doer -> doer.people().isPresent() ? PERPETRATOR : ORGANISATION;
                case Part.Sufferer sufferer -> VICTIM;
                case Part.Hit hit -> TARGET;
                case Part.Tool tool -> WEAPON;
            };
        }
    }

    private final Map<String, Double> weights;

    private PartWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    static PartWeights load() {
        Map<String, Double> weights = new HashMap<>();
        try (BufferedReader lines = open()) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                weights.put(cells[0] + " " + cells[1], Double.valueOf(cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/reading/incident/part-weights.tsv", e);
        }
        return new PartWeights(weights);
    }

    private static BufferedReader open() {
        InputStream in = PartWeights.class.getResourceAsStream("part-weights.tsv");
        if (in == null) {
            throw new IllegalStateException(
                    "the reader was built without its file org/dateline/reading/incident/part-weights.tsv");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The probability, 0 to 1, that something with these features has this part. */
    double probability(Model model, Collection<String> features) {
        double sum = weight(model, BIAS, 0);
        for (String feature : features) {
            sum += weight(model, feature, 0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** From where on a part is taken. */
    double least(Model model) {
        return weight(model, LEAST, 0);
    }

    private double weight(Model model, String feature, double otherwise) {
        return weights.getOrDefault(model + " " + feature, otherwise);
    }
}
