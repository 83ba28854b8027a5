package org.dateline.incident.record;

import java.util.Optional;
import org.dateline.reading.record.Evidence;

/**
 * A link from the later incident to the earlier one.
 *
 * @param report the report whose words give the link
 */
public record Link(String to, LinkKind kind, String report, Optional<Evidence> evidence) {}
