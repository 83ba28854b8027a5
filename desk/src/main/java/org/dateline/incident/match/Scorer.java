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
import java.util.stream.IntStream;

/**
 * Logistic regression over the features. The weights are text files that can be read and argued with: log-odds per feature.
 *
 * <p>There are two tables. Where both reports tell of one incident, the weights are learned, and forgive what was read badly. Where one
 * only touches on the incident, its words are about something else, so days, places and kinds weigh more. Where both are mainly about
 * theirs, and one tells of others too, the weights lie between the two.
 */
public final class Scorer implements Likeness {
    private static final String WEIGHTS = "weights.tsv";
    private static final String SEVERAL = "weights-several.tsv";
    private static final double FORGIVING = 0.8;

    private final double[] alone;
    private final double[] several;
    private final double[] between;

    /** Two tables with the bias and all features, by name. */
    Scorer(Map<String, Double> alone, Map<String, Double> several) {
        this.alone = weights(alone);
        this.several = weights(several);
        this.between = IntStream.range(0, this.alone.length)
                .mapToDouble(i -> FORGIVING * this.alone[i] + (1 - FORGIVING) * this.several[i])
                .toArray();
    }

    private static double[] weights(Map<String, Double> byName) {
        double[] weights = new double[Features.ALL.size() + 1];
        weights[0] = get(byName, "bias");
        for (int i = 1; i < weights.length; i++) {
            weights[i] = get(byName, Features.ALL.get(i - 1).name());
        }
        if (byName.size() != weights.length) {
            throw new IllegalArgumentException("weights without a feature: " + byName.keySet());
        }
        return weights;
    }

    /** The weights that ship with the program. */
    public static Scorer shipped() {
        return new Scorer(table(WEIGHTS), table(SEVERAL));
    }

    private static Map<String, Double> table(String name) {
        try (InputStream in = Scorer.class.getResourceAsStream(name)) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
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

    private double[] weights(Profile earlier, Profile later) {
        if (!mixed(earlier, later)) {
            return alone;
        }
        return earlier.slot().main() && later.slot().main() ? between : several;
    }

    /** Whether one of the reports tells of several incidents, or only touches on this one. */
    static boolean mixed(Profile earlier, Profile later) {
        return mixed(earlier.slot()) || mixed(later.slot());
    }

    private static boolean mixed(Slot slot) {
        return slot.several() || !slot.main();
    }

    @Override
    public double logOdds(Profile earlier, Profile later) {
        double[] weights = weights(earlier, later);
        Pair pair = new Pair(earlier, later);
        double sum = weights[0];
        for (int i = 1; i < weights.length; i++) {
            sum += weights[i] * Features.ALL.get(i - 1).value().applyAsDouble(pair);
        }
        return sum;
    }

    /** The judgement with its reasons; the earlier report first. */
    public Judgement judge(Profile earlier, Profile later) {
        double[] weights = weights(earlier, later);
        Pair pair = new Pair(earlier, later);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 1; i < weights.length; i++) {
            Feature feature = Features.ALL.get(i - 1);
            double added = weights[i] * feature.value().applyAsDouble(pair);
            if (added != 0) {
                reasons.add(new Reason(feature.name(), added));
            }
        }
        reasons.sort(Comparator.comparingDouble((Reason r) -> -Math.abs(r.weight())));
        return Judgement.of(logOdds(earlier, later), reasons);
    }
}
