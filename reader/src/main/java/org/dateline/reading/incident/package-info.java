/**
 * Puts an incident of the record together from a happening and the mentions around it, field by field, each with its evidence
 * and the rule that chose it.
 *
 * <p>In: happenings, mentions, figures, statements. Out: {@link org.dateline.reading.record.Incident}s. What stays unknown is left
 * out, and a {@link org.dateline.reading.record.Reason} says why. One more field: a class beside {@code Whens} that fills it, called
 * by {@code IncidentBuilder}.
 */
package org.dateline.reading.incident;
