package org.dateline.store.sql;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.match.Profile;

/**
 * A report as it is worked with.
 *
 * @param id what records call it
 * @param version of the reader
 * @param standsAt place in the order of publication
 * @param published absent where the report does not tell
 * @param sha256 of the text, as the reader tells it
 */
record Kept(
        long number,
        String key,
        String id,
        int version,
        Instant standsAt,
        Optional<Instant> published,
        Instant arrived,
        String sha256,
        List<Profile> profiles) {
    /** As {@link org.dateline.incident.match.Chronology} has it. */
    static final Comparator<Kept> ORDER = Comparator.comparing(Kept::standsAt)
            .thenComparing(k -> k.published().isEmpty())
            .thenComparing(k -> k.published().isPresent() ? k.sha256() : "")
            .thenComparing(k -> k.published().isPresent() ? k.id() : "")
            .thenComparingLong(Kept::number);

    Kept {
        profiles = List.copyOf(profiles);
    }

    /** The same with its profiles. */
    Kept with(List<Profile> made) {
        return read(version, made);
    }

    /** The same as another version of the reader read it. */
    Kept read(int newVersion, List<Profile> made) {
        return new Kept(number, key, id, newVersion, standsAt, published, arrived, sha256, made);
    }

    /** Whether it was out at a moment; one that does not tell when it came out, whether it had come in. */
    boolean outBy(Instant moment) {
        return !published.orElse(arrived).isAfter(moment);
    }
}
