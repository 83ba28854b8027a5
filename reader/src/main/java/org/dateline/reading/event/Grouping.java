package org.dateline.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.dateline.reading.weights.FeatureWeights;
import org.dateline.text.AnnotatedText;

/**
 * Brings tellings of the same incident together: one pass through the clauses of a report, each joined to the happening that it
 * fits best or beginning one of its own (the single-pass scheme of topic tracking; the weights are in {@code bonds.tsv}).
 */
final class Grouping {
    private static final FeatureWeights WEIGHTS = FeatureWeights.load(Grouping.class, "bonds.tsv", 1);

    private final Bonds bonds;
    private final List<Happening> groups = new ArrayList<>();

    private Grouping(Bonds bonds) {
        this.bonds = bonds;
    }

    /** Happenings in the order of their first telling; the caller decides which of them are incidents. */
    static List<Happening> of(AnnotatedText text, List<Telling> tellings, IntPredicate counted) {
        Bonds bonds = new Bonds(text, counted);
        Grouping grouping = new Grouping(bonds);
        new Clauses(text, bonds).of(tellings).forEach(grouping::place);
        return List.copyOf(grouping.groups);
    }

    /** The happening told of last. */
    private int latest() {
        int latest = 0;
        for (int i = 1; i < groups.size(); i++) {
            latest = lastWord(groups.get(i)) > lastWord(groups.get(latest)) ? i : latest;
        }
        return latest;
    }

    private static int lastWord(Happening group) {
        return group.tellings().getLast().event().head();
    }

    private void place(Happening clause) {
        int best = -1;
        double most = 0;
        int latest = latest();
        for (int i = 0; i < groups.size(); i++) {
            double bond = WEIGHTS.logOdds(bonds.of(clause, groups.get(i), i == 0, i == latest));
            if (bond > most) {
                most = bond;
                best = i;
            }
        }
        if (best < 0) {
            groups.add(clause);
        } else {
            List<Telling> together = new ArrayList<>(groups.get(best).tellings());
            together.addAll(clause.tellings());
            groups.set(best, new Happening(together));
        }
    }
}
