package org.dateline.mention.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights of clues, read from a table: name, weight without a model's labels, weight with them. */
final class Weights {
    private final double[] plain;
    private final double[] labelled;

    Weights(double[] plain, double[] labelled) {
        this.plain = plain.clone();
        this.labelled = labelled.clone();
    }

    static <E extends Enum<E>> Weights load(String file, Class<E> clues) {
        Map<String, String[]> rows = new HashMap<>();
        for (String line : Lexis.lines(file)) {
            String[] cells = line.split("\t");
            rows.put(cells[0], cells);
        }
        List<E> all = List.of(clues.getEnumConstants());
        double[] plain = new double[all.size()];
        double[] labelled = new double[all.size()];
        for (E clue : all) {
            String[] cells = rows.getOrDefault(clue.name(), new String[] {clue.name(), "0", "0"});
            plain[clue.ordinal()] = Double.parseDouble(cells[1]);
            labelled[clue.ordinal()] = Double.parseDouble(cells[2]);
        }
        return new Weights(plain, labelled);
    }

    double plain(Enum<?> clue) {
        return plain[clue.ordinal()];
    }

    double labelled(Enum<?> clue) {
        return labelled[clue.ordinal()];
    }

    double score(double[] clues, boolean withLabels) {
        double[] weights = withLabels ? labelled : plain;
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * clues[i];
        }
        return sum;
    }
}
