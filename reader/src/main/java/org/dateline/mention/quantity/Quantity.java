package org.dateline.mention.quantity;

import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;

/**
 * A count or measure. All spans hold chars of the annotated text.
 *
 * <p>Bounds follow the convention of the record (after ACLED): "at least five" is low 5 without high, "more than ten" low 11,
 * "up to ten" low 0 and high 10, "about ten" low and high 10 with the qualifier; vague words are lower bounds.
 *
 * @param span qualifier and number: "at least twenty-three"
 * @param numberSpan the number alone: "twenty-three", "dozens", "between 20 and 30"
 * @param low absent where the number is no whole number or does not fit
 * @param qualifier the words that bound or blur the number, as they stand
 * @param headToken the node that plays the phrase's part in the tree: the noun of "five soldiers", else the number's last word
 * @param countedToken the noun that is counted: "people" of "dozens of people", "soldiers" of "two of the soldiers"
 * @param ofToken what a part is taken of: "seven" of "two of the seven"
 * @param unit present for measures, which count no heads
 * @param rule name of the rule that found it
 */
public record Quantity(
        Span span,
        Span numberSpan,
        Optional<Integer> low,
        Optional<Integer> high,
        Optional<String> qualifier,
        int headToken,
        Optional<Integer> countedToken,
        Optional<Integer> ofToken,
        Optional<Unit> unit,
        Set<Trait> traits,
        String rule) {
    public Quantity {
        traits = Set.copyOf(traits);
        if (!span.contains(numberSpan)) {
            throw new IllegalArgumentException("the number " + numberSpan + " leaves its quantity " + span);
        }
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            throw new IllegalArgumentException("low " + low.get() + " is above high " + high.get());
        }
    }

    public boolean vague() {
        return traits.contains(Trait.VAGUE);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether things or people are counted, not money, metres or days measured. */
    public boolean isCount() {
        return unit.isEmpty();
    }
}
