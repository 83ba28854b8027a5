package org.dateline.reading.record;

import java.util.Optional;

/**
 * Everything recognised, whether or not an incident uses it.
 */
public record MentionRecord(
        MentionKind kind, String text, Evidence evidence, Optional<MentionValue> value, Optional<String> rule) {}
