package org.dateline.incident.record;

import java.util.Optional;

/**
 * What somebody answered, on the record or on one of its claims.
 *
 * @param on claim id or field
 * @param audience {@code team} or {@code public}
 */
public record Reply(
        String id, String at, String by, String text, Optional<String> on, String audience, Optional<Boolean> hidden) {}
