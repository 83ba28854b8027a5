package org.dateline.incident.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Logistic regression over the features. The weights are a text file that can be read and argued with: log-odds per feature.
 */
public final class Scorer {
    private static final String WEIGHTS = "weights.tsv";

    private final double bias;
    private final double[] weights;

    Scorer(Map<String, Double> byName) {
        bias = get(byName, "bias");
        weights = Features.ALL.stream().mapToDouble(f -> get(byName, f.name())).toArray();
        if (byName.size() != weights.length + 1) {
            throw new IllegalArgumentException("weights without a feature: " + byName.keySet());
        }
    }

    /** The weights that ship with the program. */
    public static Scorer shipped() {
        try (InputStream in = Scorer.class.getResourceAsStream(WEIGHTS)) {
            return new Scorer(read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> read(BufferedReader in) {
        Map<String, Double> byName = new HashMap<>();
        in.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(cells -> byName.put(cells[0], Double.parseDouble(cells[1])));
        return byName;
    }

    private static double get(Map<String, Double> byName, String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("no weight for " + name);
        }
        return byName.get(name);
    }

    /** Log-odds that both tell of one incident; the earlier report first. */
    public double logOdds(Profile earlier, Profile later) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Features.ALL.get(i).value().applyAsDouble(earlier, later);
        }
        return sum;
    }

    /** The judgement with its reasons; the earlier report first. */
    public Judgement judge(Profile earlier, Profile later) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Feature feature = Features.ALL.get(i);
            double added = weights[i] * feature.value().applyAsDouble(earlier, later);
            if (added != 0) {
                reasons.add(new Reason(feature.name(), added));
            }
        }
        reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())));
        return Judgement.of(logOdds(earlier, later), reasons);
    }
}
