/**
 * Counts: how many, exactly or within bounds.
 *
 * <p>In: an annotated text. Out: {@link org.dateline.mention.quantity.Quantity}s, in the order of the text, never overlapping.
 * What stays unknown: whom a count counts as what (killed, injured); that is the business of reading. Ages, dates, calibres,
 * model names, road numbers and scores are numbers but no counts and do not leave this room.
 *
 * <p>One more word ("a slew of") or qualifier ("well over"): add a line with an example and a near miss to {@code words.tsv}.
 * One more reason why a number is no count: add a case to {@code NotACount} and a line to {@code near-misses.tsv} beside the tests.
 */
package org.dateline.mention.quantity;
