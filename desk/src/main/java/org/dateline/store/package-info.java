/**
 * The ledger: what came in and what people judged, kept for ever, and the incidents that follow from it.
 *
 * <p>In: {@link org.dateline.store.Entry reports with their readings} and {@link org.dateline.store.Act judgements}. Out: records,
 * rows for lists, changes. {@code Ledgers} opens a {@link org.dateline.store.Ledger}, in one file (SQLite) or in a
 * PostgreSQL database. Ids are hashes of content, so adding the same report twice adds nothing. Incidents are derived and can be
 * derived again; nothing is ever edited in place. To add something that people may do: a case of {@code Act}, and what it does to
 * incidents in {@code org.dateline.incident.judge}. To add a column to lists: a migration for each database, and a component of
 * {@link org.dateline.store.IncidentRow}.
 *
 * <p><b>Stable:</b> {@code Ledger}, {@code Ledgers} and the records that go in and come out. Components and methods may be added; none
 * will be renamed or change its meaning without a line in the changelog. Everything in {@code org.dateline.store.sql} is our own
 * business.
 */
package org.dateline.store;
