package org.dateline.mention.place;

import java.util.List;

/** The names of a report that are one name, and so most likely one place. */
final class Group {
    /** No place is chosen. */
    static final int NONE = -1;

    private final List<Integer> members;
    private final Senses senses;
    private final Wanted wanted;
    private final double[][] clues;
    private final double weight;
    private int choice = NONE;
    private double[] scores = new double[0];

    Group(List<Integer> members, Senses senses, Wanted wanted, double weight) {
        this.members = List.copyOf(members);
        this.senses = senses;
        this.wanted = wanted;
        this.weight = weight;
        this.clues = new double[senses.size()][Clue.values().length];
    }

    List<Integer> members() {
        return members;
    }

    Senses senses() {
        return senses;
    }

    Wanted wanted() {
        return wanted;
    }

    /** How sure it is that these are places at all, summed up. */
    double weight() {
        return weight;
    }

    double[] clues(int sense) {
        return clues[sense];
    }

    /** Entry of the place table chosen, or {@link #NONE}. */
    int place() {
        return choice == NONE ? NONE : senses.entries()[choice];
    }

    int choice() {
        return choice;
    }

    void choose(int sense, double[] scored) {
        choice = sense;
        scores = scored.clone();
    }

    /** Share of the chosen sense among all, after softmax. */
    double certainty(int sense) {
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - scores[sense]);
        }
        return sum == 0 ? 0 : 1 / sum;
    }

    double score(int sense) {
        return scores[sense];
    }
}
