package org.dateline.reading.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Side;

/**
 * So many people to whom something happened, told once or several times in a report. Spans are chars of the text.
 *
 * @param id {@code f1}, {@code f2} ... in order of prominence; unique in the report
 * @param low least number; absent only for "up to" without a start
 * @param high greatest number; absent: open
 * @param qualifier words that bound or blur the number, as they stand
 * @param span the people: "at least five soldiers"
 * @param number the number alone, where one is told
 * @param clause from the people to the outcome word
 * @param evidence the people, at every place that tells of this figure; the first is {@code span}
 * @param group absent where the words single nobody out ("people", "others")
 * @param partOf id of the figure whose people these are a part of
 * @param rivalOf id of the figure that gives another number for the same people
 * @param cumulative whether it sums several incidents or a period
 * @param people token that heads the people phrase
 * @param outcomeWord token of the word that tells the outcome
 * @param predicate token of the verb or noun that governs the outcome word; the outcome word itself where it is the predicate
 * @param flags what a careful reader should look at: {@code parts-exceed-total}, {@code soft}: told to be shot
 *     or in hospital, not to be hurt
 * @param rule name of the rule that tied the people to the outcome
 */
public record FigureMention(
        String id,
        Outcome outcome,
        Optional<Integer> low,
        Optional<Integer> high,
        Optional<String> qualifier,
        Span span,
        Optional<Span> number,
        Span clause,
        List<Span> evidence,
        Optional<Group> group,
        Side side,
        Optional<String> partOf,
        Optional<String> rivalOf,
        boolean cumulative,
        Standing standing,
        int people,
        int outcomeWord,
        int predicate,
        Set<String> flags,
        String rule) {
    public FigureMention {
        evidence = List.copyOf(evidence);
        flags = Set.copyOf(flags);
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            throw new IllegalArgumentException("low " + low.get() + " is above high " + high.get());
        }
    }

    /** Zero that is said: "no casualties". */
    public boolean none() {
        return high.isPresent() && high.get() == 0;
    }

    public String text(String report) {
        return span.of(report);
    }
}
