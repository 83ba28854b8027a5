/**
 * The ledger in a database: SQLite in one file, or PostgreSQL.
 *
 * <p>In: what {@link org.dateline.store.Ledger} is called with. Out: rows, and what is read back from them. One writer at a time derives
 * incidents, whichever program it is in, so that no incident is made twice; readers are never kept waiting. To change a table, add a
 * migration for each database beside the first ones; {@code V1} is never touched again. Nobody outside this package should use it but
 * {@code Ledgers}.
 */
package org.dateline.store.sql;
