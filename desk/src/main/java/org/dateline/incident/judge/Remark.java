package org.dateline.incident.judge;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a person says about a record. */
public sealed interface Remark {
    /** Number of the judgement. */
    long number();

    Instant at();

    /** Name of the person. */
    String by();

    /** The id that it was said of. */
    String incident();

    /** A field has another value. */
    record Correction(
            long number, Instant at, String by, String incident, String field, JsonNode value, Optional<String> why)
            implements Remark {}

    /** Somebody looked into it, and it is right; a field, or all of it. */
    record Confirmation(
            long number, Instant at, String by, String incident, Optional<String> field, Optional<String> why)
            implements Remark {}

    /** An answer. */
    record Answer(
            long number,
            Instant at,
            String by,
            String incident,
            String text,
            Optional<String> on,
            String audience,
            boolean hidden)
            implements Remark {}
}
