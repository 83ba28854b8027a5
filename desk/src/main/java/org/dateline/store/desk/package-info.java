/**
 * What a desk keeps for the people who work at it: saved searches, alerts and what is still to be sent, replies that wait for review,
 * locks, and who did what.
 *
 * <p>In: {@link org.dateline.store.desk.DeskBook} and a folder. Nothing of it is needed to derive an incident; that is the ledger's. To
 * keep one more thing, add a table to the list in {@link org.dateline.store.desk.DeskBook}, raise its version, and write a class for it.
 */
package org.dateline.store.desk;
