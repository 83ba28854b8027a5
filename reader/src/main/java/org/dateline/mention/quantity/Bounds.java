package org.dateline.mention.quantity;

import java.util.Optional;

/** Low and high after the convention of the record. */
record Bounds(Optional<Integer> low, Optional<Integer> high) {
    static Bounds of(Draft draft, Optional<Bound> limit) {
        Optional<Double> low = Optional.of(draft.low());
        Optional<Double> top = draft.high();
        if (limit.isEmpty()) {
            return whole(low, top);
        }
        return switch (limit.get()) {
            case AT_LEAST -> whole(low, Optional.empty());
            case MORE_THAN ->
                whole(
                        Optional.of(
                                draft.traits().contains(Trait.VAGUE) && draft.low() != 12
                                        ? draft.low()
                                        : draft.low() + 1),
                        Optional.empty());
            case AT_MOST -> whole(Optional.of(0.0), Optional.of(top.orElse(draft.low())));
            case LESS_THAN -> whole(Optional.of(0.0), Optional.of(Math.max(0, top.orElse(draft.low()) - 1)));
            case ABOUT ->
                whole(
                        low,
                        draft.traits().contains(Trait.VAGUE) && draft.low() != 12 && draft.low() != 20
                                ? Optional.empty()
                                : Optional.of(top.orElse(draft.low())));
            case EXACT, ADDITIONAL, DEFINITE, ALL -> whole(low, top);
        };
    }

    private static Bounds whole(Optional<Double> low, Optional<Double> high) {
        return new Bounds(low.flatMap(Bounds::fit), high.flatMap(Bounds::fit));
    }

    private static Optional<Integer> fit(double value) {
        return value == Math.rint(value) && value <= Integer.MAX_VALUE ? Optional.of((int) value) : Optional.empty();
    }
}
