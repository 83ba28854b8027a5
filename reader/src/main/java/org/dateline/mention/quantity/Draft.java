package org.dateline.mention.quantity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A number on its way to a quantity: words {@code [start, end)}, bounds before any qualifier.
 *
 * @param high absent for vague words
 */
record Draft(
        int start, int end, double low, Optional<Double> high, Set<Trait> traits, Optional<Unit> unit, String rule) {
    static Draft exact(int start, int end, double value, String rule) {
        return new Draft(start, end, value, Optional.of(value), EnumSet.noneOf(Trait.class), Optional.empty(), rule);
    }

    static Draft vague(int start, int end, double value, String rule) {
        return new Draft(start, end, value, Optional.empty(), EnumSet.of(Trait.VAGUE), Optional.empty(), rule);
    }

    Draft to(int newEnd, double newHigh) {
        return new Draft(start, newEnd, low, Optional.of(newHigh), traits, unit, "range");
    }

    Draft from(int newStart) {
        return new Draft(newStart, end, low, high, traits, unit, rule);
    }

    Draft until(int newEnd) {
        return new Draft(start, newEnd, low, high, traits, unit, rule);
    }

    Draft with(Trait trait) {
        EnumSet<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Draft(start, end, low, high, more, unit, rule);
    }

    Draft in(Unit measured) {
        return new Draft(start, end, low, high, traits, Optional.of(measured), rule);
    }
}
