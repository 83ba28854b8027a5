package org.dateline.incident.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.reading.record.Reading;

/**
 * Puts readings in the order in which their reports came out, so that the order of arrival does not matter.
 *
 * <p>A report that tells no time stands where it arrived: right after the latest report that was there before it. Reports of the
 * same moment are ordered by the hash of their text. The same report twice is one.
 */
public final class Chronology {
    private Chronology() {}

    private record Placed(Reading reading, Instant at, int arrival, boolean dated) {}

    private static final Comparator<Placed> ORDER = Comparator.comparing(Placed::at)
            .thenComparingInt(p -> p.dated() ? 0 : 1)
            .thenComparing(p -> p.dated() ? p.reading().report().sha256() : "")
            .thenComparing(p -> p.dated() ? p.reading().report().id() : "")
            .thenComparingInt(Placed::arrival);

    /** The readings by publication, each report once, with the place of their arrival kept in the tellings. */
    public static List<Arrived> sorted(Iterable<Reading> readings) {
        List<Placed> placed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Instant latest = Instant.EPOCH;
        for (Reading reading : readings) {
            if (!seen.add(reading.report().id() + "\n" + reading.report().sha256())) {
                continue;
            }
            Optional<Instant> told =
                    Published.parse(reading.report().published()).map(Published::at);
            if (told.isPresent() && told.get().isAfter(latest)) {
                latest = told.get();
            }
            placed.add(new Placed(reading, told.orElse(latest), placed.size(), told.isPresent()));
        }
        placed.sort(ORDER);
        return placed.stream().map(p -> new Arrived(p.reading(), p.arrival())).toList();
    }

    /**
     * A reading and its place in the order of arrival.
     */
    public record Arrived(Reading reading, int arrival) {}
}
