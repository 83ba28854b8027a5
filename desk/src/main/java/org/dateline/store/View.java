package org.dateline.store;

import java.time.Instant;
import java.util.Optional;
import org.dateline.incident.merge.Policy;

/**
 * How to look at incidents.
 *
 * @param policy how figures become best, low and high
 * @param asOf the record as it stood then: by the reports that had been published (those that do not tell when: that had come in)
 *     and by what people had judged; absent: now
 */
public record View(Policy policy, Optional<Instant> asOf) {
    /** As things stand, by the latest credible figures. */
    public static final View NOW = new View(Policy.BALANCED, Optional.empty());

    /** Under another policy. */
    public View under(Policy other) {
        return new View(other, asOf);
    }

    /** At a moment. */
    public View at(Instant moment) {
        return new View(policy, Optional.of(moment));
    }
}
