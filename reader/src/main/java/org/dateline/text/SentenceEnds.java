package org.dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.evidence.Span;

/**
 * Decides after which words a sentence ends: a logistic regression over the words around each place where one might.
 *
 * <p>Learned from the training parts of UD English EWT and GUM (raw text, also in capitals); the weights stand in
 * {@code sentence-ends.tsv}. How they were learned: {@code benchmarks}, {@code SentenceTrainer}.
 */
final class SentenceEnds {
    private static final String TERMINALS = ".!?…:;。！？؟۔";
    private static final int LONG = 40;

    private final Map<String, Float> weights;

    SentenceEnds(Map<String, Float> weights) {
        this.weights = weights;
    }

    static SentenceEnds load() {
        Map<String, Float> weights = new HashMap<>();
        for (String line : Resources.lines("sentence-ends.tsv")) {
            int tab = line.indexOf('\t');
            weights.put(line.substring(tab + 1), Float.parseFloat(line.substring(0, tab)));
        }
        return new SentenceEnds(weights);
    }

    /** One paragraph under decision. */
    static final class Place {
        private final String text;
        private final List<Span> words;
        private final boolean capitals;
        private int start;
        private int quotes;
        private int brackets;

        Place(String text, List<Span> words) {
            this.text = text;
            this.words = words;
            this.capitals = isInCapitals();
        }

        private boolean isInCapitals() {
            int upper = 0;
            int lower = 0;
            for (int i = 0; i < Math.min(words.size(), 100); i++) {
                for (int c = words.get(i).start(); c < words.get(i).end(); c++) {
                    upper += Character.isUpperCase(text.charAt(c)) ? 1 : 0;
                    lower += Character.isLowerCase(text.charAt(c)) ? 1 : 0;
                }
            }
            return upper > 4 * lower;
        }

        /** Takes note of a word that stays inside the open sentence. */
        void pass(int word) {
            char first = text.charAt(words.get(word).start());
            quotes += "\"“”".indexOf(first) >= 0 ? 1 : 0;
            brackets += "([".indexOf(first) >= 0 ? 1 : ")]".indexOf(first) >= 0 ? -1 : 0;
        }

        /** Begins a new sentence with this word. */
        void restart(int word) {
            start = word;
            quotes = 0;
            brackets = 0;
        }

        /** Whether a sentence could end after this word at all. */
        boolean isOpen(int word) {
            if (word + 1 >= words.size()) {
                return false;
            }
            char last = text.charAt(words.get(word).end() - 1);
            if (TERMINALS.indexOf(last) >= 0) {
                return true;
            }
            String gap = gap(word);
            char next = text.charAt(words.get(word + 1).start());
            return !gap.equals("0") && (!gap.equals("1") || !Character.isLowerCase(next));
        }

        private String gap(int word) {
            int from = words.get(word).end();
            int to = words.get(word + 1).start();
            for (int i = from; i < to; i++) {
                if (Characters.isLineEnd(text.charAt(i))) {
                    return "n";
                }
            }
            return from == to ? "0" : to - from == 1 ? "1" : "2";
        }

        private String form(int word) {
            if (word < 0 || word >= words.size()) {
                return "_";
            }
            Span span = words.get(word);
            int end = Math.min(span.end(), span.start() + 12);
            return text.substring(span.start(), end).toLowerCase(Locale.ROOT);
        }

        private String shape(int word) {
            if (word < 0 || word >= words.size()) {
                return "_";
            }
            Span span = words.get(word);
            char first = text.charAt(span.start());
            char last = text.charAt(span.end() - 1);
            if (Character.isDigit(first)) {
                return "9";
            }
            if (!Character.isLetter(first)) {
                return form(word);
            }
            String dot = last == '.' ? "." : "";
            String length = span.length() - dot.length() == 1 ? "1" : "";
            boolean upper = Character.isUpperCase(first);
            boolean allUpper = upper && span.length() > 1 && Character.isUpperCase(text.charAt(span.start() + 1));
            return (capitals ? "C" : allUpper ? "XX" : upper ? "X" : "x") + length + dot;
        }

        /** What the regression looks at. */
        List<String> features(int word) {
            List<String> features = new ArrayList<>(28);
            String here = shape(word);
            String gap = gap(word);
            String next = shape(word + 1);
            String previous = shape(word - 1);
            String length = bucket(word + 1 - start);
            features.add("1");
            features.add("h " + here);
            features.add("g " + gap + here);
            features.add("n " + next);
            features.add("hn " + here + " " + next);
            features.add("hgn " + here + gap + next);
            features.add("phn " + previous + " " + here + " " + next);
            features.add("hnm " + here + " " + next + " " + shape(word + 2));
            features.add("ph " + previous + " " + here);
            features.add("w " + form(word));
            features.add("wn " + form(word) + " " + next);
            features.add("v " + form(word + 1));
            features.add("hv " + here + " " + form(word + 1));
            features.add("pw " + form(word - 1) + " " + here);
            features.add("uh " + here + gap + " " + form(word + 2));
            features.add("l " + length + gap);
            features.add("lh " + length + here);
            features.add("lhn " + length + here + " " + next);
            features.add("q " + quotes % 2 + here + " " + next);
            features.add("b " + Math.min(brackets, 1) + here);
            features.add("r " + bucket(words.size() - word - 1) + here);
            features.add("rl " + bucket(words.size() - word - 1) + length + (here.length() == 1 ? here : "w"));
            features.add("s " + form(start) + " " + here);
            features.add("c " + capitals + here + gap);
            return features;
        }

        private static String bucket(int words) {
            return words <= 4
                    ? Integer.toString(words)
                    : words <= 8 ? "8" : words <= 15 ? "15" : words <= LONG ? "40" : "+";
        }
    }

    boolean endsAfter(Place place, int word) {
        float sum = 0;
        for (String feature : place.features(word)) {
            sum += weights.getOrDefault(feature, 0f);
        }
        return sum > 0;
    }
}
