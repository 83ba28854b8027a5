package org.dateline.store.sql;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.match.Profile;
import org.dateline.reading.record.Reading;

/**
 * A report as it is worked with.
 *
 * @param version of the reader
 * @param standsAt place in the order of publication
 * @param published absent where the report does not tell
 * @param reading without mentions, and with the id that the ledger gave
 */
record Kept(
        long number,
        String key,
        int version,
        Instant standsAt,
        Optional<Instant> published,
        Instant arrived,
        Reading reading,
        List<Profile> profiles) {
    /** As {@link org.dateline.incident.match.Chronology} has it. */
    static final Comparator<Kept> ORDER = Comparator.comparing(Kept::standsAt)
            .thenComparing(k -> k.published().isEmpty())
            .thenComparing(k -> k.published().isPresent() ? k.reading().report().sha256() : "")
            .thenComparing(k -> k.published().isPresent() ? k.reading().report().id() : "")
            .thenComparingLong(Kept::number);

    Kept {
        profiles = List.copyOf(profiles);
    }

    /** Whether it was out at a moment; one that does not tell when it came out, whether it had come in. */
    boolean outBy(Instant moment) {
        return !published.orElse(arrived).isAfter(moment);
    }
}
