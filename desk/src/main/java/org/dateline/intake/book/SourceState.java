package org.dateline.intake.book;

import java.time.Instant;
import java.util.Optional;

/**
 * How a source does.
 *
 * @param nextAt when it may be asked again
 * @param failures in a row
 * @param fault the kind of the last failure; absent if the last time went well
 * @param why what went wrong
 * @param items how many items came from it in all
 */
public record SourceState(
        String name,
        Optional<String> etag,
        Optional<String> lastModified,
        Instant nextAt,
        Optional<Instant> triedAt,
        Optional<Instant> succeededAt,
        int failures,
        Optional<String> fault,
        Optional<String> why,
        long items) {

    /** A source that was never asked. */
    public static SourceState fresh(String name) {
        return new SourceState(
                name,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
