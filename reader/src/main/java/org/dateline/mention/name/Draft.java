package org.dateline.mention.name;

import java.util.Optional;
import org.dateline.lexicon.ArmedGroup;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.StateForce;

/** A name before it is linked with the others of its report. */
record Draft(
        int first,
        int end,
        NameKind kind,
        Optional<String> country,
        Optional<ArmedGroup> group,
        Optional<StateForce> force,
        String rule) {

    /** Without punctuation and possessive s at its edges; empty where nothing is left. */
    static Optional<Draft> of(FoldedText folded, int from, int to, NameKind kind, String rule) {
        int first = from;
        int end = to;
        while (first < end && folded.form(first).isEmpty()) {
            first++;
        }
        while (end > first && isLoose(folded, end - 1, first)) {
            end--;
        }
        return first < end
                ? Optional.of(new Draft(first, end, kind, Optional.empty(), Optional.empty(), Optional.empty(), rule))
                : Optional.empty();
    }

    private static boolean isLoose(FoldedText folded, int last, int first) {
        String form = folded.text().token(last).form();
        boolean possessive = last > first && (form.equalsIgnoreCase("'s") || form.equalsIgnoreCase("’s"));
        boolean closes = form.equals(")") && folded.words(first, last + 1).contains("(");
        return possessive || (folded.form(last).isEmpty() && !closes);
    }

    boolean overlaps(Draft other) {
        return first < other.end && other.first < end;
    }

    boolean covers(Draft other) {
        return first <= other.first && other.end <= end;
    }

    int size() {
        return end - first;
    }

    Draft between(int from, int to) {
        return new Draft(from, to, kind, country, group, force, rule);
    }

    Draft as(NameKind other) {
        return new Draft(first, end, other, country, group, force, rule);
    }

    Draft with(Optional<ArmedGroup> ofGroup, Optional<StateForce> ofForce, Optional<String> ofCountry) {
        return new Draft(
                first, end, kind, ofCountry.or(() -> country), ofGroup.or(() -> group), ofForce.or(() -> force), rule);
    }
}
