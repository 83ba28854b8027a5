package org.dateline.mention.place;

import java.util.List;

/** Fits the two small models: full gradients, step sizes by Adagrad, weights kept close to what is believed beforehand. */
final class Learning {
    private static final int STEPS = 200;
    private static final double RATE = 0.3;

    private Learning() {}

    /** One name: its cues, whether it is a place, how much it counts. */
    static final class Example {
        private final double[] clues;
        private final boolean place;
        private final double weight;

        Example(double[] clues, boolean place, double weight) {
            this.clues = clues;
            this.place = place;
            this.weight = weight;
        }
    }

    /** One group: the clues of each sense, which of them are right, how much it counts. */
    static final class Choice {
        private final double[][] senses;
        private final boolean[] right;
        private final double weight;

        Choice(double[][] senses, boolean[] right, double weight) {
            this.senses = senses;
            this.right = right;
            this.weight = weight;
        }
    }

    static double[] logistic(List<Example> examples, double[] prior, double ridge) {
        double[] weights = prior.clone();
        int size = prior.length;
        double[] past = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double total = 0;
            for (Example example : examples) {
                double error = (example.place ? 1 : 0) - 1 / (1 + Math.exp(-dot(weights, example.clues)));
                add(gradient, example.clues, error * example.weight);
                total += example.weight;
            }
            climb(weights, gradient, past, total, ridge, prior);
        }
        return weights;
    }

    /** Raises the share of the right senses among all, after softmax. */
    static double[] softmax(List<Choice> choices, double[] prior, double ridge) {
        double[] weights = prior.clone();
        double[] past = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            double total = 0;
            for (Choice choice : choices) {
                double[] shares = shares(weights, choice.senses);
                double right = 0;
                for (int i = 0; i < shares.length; i++) {
                    right += choice.right[i] ? shares[i] : 0;
                }
                for (int i = 0; i < shares.length; i++) {
                    double wanted = choice.right[i] ? shares[i] / Math.max(right, 1e-12) : 0;
                    add(gradient, choice.senses[i], (wanted - shares[i]) * choice.weight);
                }
                total += choice.weight;
            }
            climb(weights, gradient, past, total, ridge, prior);
        }
        return weights;
    }

    private static double[] shares(double[] weights, double[][] senses) {
        double[] shares = new double[senses.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < senses.length; i++) {
            shares[i] = dot(weights, senses[i]);
            most = Math.max(most, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < senses.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < senses.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static void climb(
            double[] weights, double[] gradient, double[] past, double total, double ridge, double[] prior) {
        for (int i = 0; i < weights.length; i++) {
            double slope = gradient[i] / total - ridge * (weights[i] - prior[i]);
            past[i] += slope * slope;
            weights[i] += RATE * slope / Math.sqrt(past[i] + 1e-12);
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] clues, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * clues[i];
        }
    }
}
