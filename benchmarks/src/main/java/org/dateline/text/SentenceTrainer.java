package org.dateline.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.benchmarks.Treebank;
import org.dateline.evidence.Span;

/**
 * Learns {@code sentence-ends.tsv}: {@code SentenceTrainer OUT TRAIN.conllu...}. It stands in the package of the text room
 * because it uses the very features that the room computes.
 */
public final class SentenceTrainer {
    private static final int EPOCHS = 12;
    private static final int FEWEST = 4;
    private static final double RATE = 0.15;
    private static final double L1 = 5e-4;

    private record Example(List<String> features, boolean end) {}

    private final List<Example> examples = new ArrayList<>();
    private final Abbreviations abbreviations = Abbreviations.load();

    private SentenceTrainer() {}

    public static void main(String[] args) throws IOException {
        SentenceTrainer trainer = new SentenceTrainer();
        for (int i = 1; i < args.length; i++) {
            for (Treebank.Document document : Treebank.read(Path.of(args[i]))) {
                trainer.collect(document.text(), document);
                trainer.collect(document.text().toUpperCase(Locale.ROOT), document);
            }
        }
        Files.write(Path.of(args[0]), trainer.learn());
    }

    private void collect(String text, Treebank.Document document) {
        if (text.length() != document.text().length()) {
            return;
        }
        Set<Integer> ends = new HashSet<>();
        document.sentences()
                .forEach(words -> ends.add(words.get(words.size() - 1).end()));
        for (Paragraphs.Stretch stretch : Paragraphs.of(text)) {
            List<Span> words = WordSplitter.split(text, stretch, abbreviations);
            SentenceEnds.Place place = new SentenceEnds.Place(text, words);
            for (int i = 0; i + 1 < words.size(); i++) {
                place.pass(i);
                boolean end = ends.contains(words.get(i).end());
                if (place.isOpen(i)) {
                    examples.add(new Example(place.features(i), end));
                }
                if (end) {
                    place.restart(i + 1);
                }
            }
        }
    }

    private List<String> learn() {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(example -> example.features().forEach(feature -> counts.merge(feature, 1, Integer::sum)));
        Map<String, Integer> index = new HashMap<>();
        counts.forEach((feature, count) -> {
            if (count >= FEWEST) {
                index.put(feature, index.size());
            }
        });
        double[] weights = descend(index);
        Map<String, String> lines = new TreeMap<>();
        index.forEach((feature, i) -> {
            if (Math.abs(weights[i]) > 0.12) {
                lines.put(feature, String.format(Locale.ROOT, "%.2f\t%s", weights[i], feature));
            }
        });
        System.err.println(examples.size() + " places, " + lines.size() + " weights");
        return List.copyOf(lines.values());
    }

    /** AdaGrad with truncation towards zero. */
    private double[] descend(Map<String, Integer> index) {
        List<int[]> rows = new ArrayList<>();
        List<Boolean> ends = new ArrayList<>();
        for (Example example : examples) {
            rows.add(example.features().stream()
                    .filter(index::containsKey)
                    .mapToInt(index::get)
                    .toArray());
            ends.add(example.end());
        }
        double[] weights = new double[index.size()];
        double[] squares = new double[index.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            order.add(i);
        }
        Random random = new Random(7);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                step(rows.get(i), ends.get(i), weights, squares);
            }
        }
        return weights;
    }

    private static void step(int[] row, boolean end, double[] weights, double[] squares) {
        double sum = 0;
        for (int f : row) {
            sum += weights[f];
        }
        double gradient = 1 / (1 + Math.exp(-sum)) - (end ? 1 : 0);
        for (int f : row) {
            squares[f] += gradient * gradient;
            double rate = RATE / (Math.sqrt(squares[f]) + 1e-3);
            double moved = weights[f] - rate * gradient;
            double shrink = rate * L1 * 100;
            weights[f] = moved > 0 ? Math.max(0, moved - shrink) : Math.min(0, moved + shrink);
        }
    }
}
