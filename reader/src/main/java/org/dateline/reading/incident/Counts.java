package org.dateline.reading.incident;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.quantity.Quantity;
import org.dateline.reading.record.Count;

/** How many of a noun were told. */
final class Counts {
    private Counts() {}

    static Optional<Count> of(List<Quantity> quantities, int noun) {
        return quantities.stream()
                .filter(Quantity::isCount)
                .filter(quantity -> quantity.countedToken()
                                .filter(counted -> counted == noun)
                                .isPresent()
                        && quantity.low().isPresent())
                .findFirst()
                .map(quantity -> new Count(quantity.low(), quantity.high(), quantity.qualifier()));
    }
}
