/**
 * Incidents: one record of what all reports say of one happening.
 *
 * <p>In: {@link org.dateline.reading.record.Reading readings}, in any order. Out: {@link org.dateline.incident.Merged incidents} and
 * the ids that no longer are. What nobody tells stays absent; figures that do not count stay in the ledger with their reason. The
 * door is {@link org.dateline.incident.Merging}; matching and folding have rooms of their own.
 */
package org.dateline.incident;
