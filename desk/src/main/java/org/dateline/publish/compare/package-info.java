/**
 * Our incidents beside those of another dataset.
 *
 * <p>In: a file of ACLED, UCDP GED or the GTD, and the ledger. Out: a {@link org.dateline.publish.compare.Comparison}: which of their events
 * are which of our incidents, whose numbers differ, what only one of both has. Nothing of it goes into the ledger. To read one more
 * dataset, add a {@link org.dateline.publish.compare.House}.
 */
package org.dateline.publish.compare;
