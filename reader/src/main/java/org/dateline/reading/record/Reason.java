package org.dateline.reading.record;

import java.util.Optional;

/**
 * Why a field holds what it holds, or why it is empty.
 *
 * @param field dotted path inside the incident, e.g. {@code casualties.c1} or {@code when}
 * @param rule name of the rule or model that decided
 */
public record Reason(String field, String rule, String because, Optional<Double> confidence) {}
