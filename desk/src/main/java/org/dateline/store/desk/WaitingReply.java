package org.dateline.store.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * A reply that somebody must look at before it is in the ledger.
 *
 * @param on claim id or field
 * @param audience {@code team} or {@code public}
 */
public record WaitingReply(
        long number, String incident, String by, String text, Optional<String> on, String audience, Instant at) {}
