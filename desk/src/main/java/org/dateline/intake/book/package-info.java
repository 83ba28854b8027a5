/**
 * What intake remembers between runs: how far each file was taken, what the gate set aside, what could not be read, how each source does.
 *
 * <p>In: outcomes. Out: the same, in lists. It is no part of the ledger: all of it could be lost, and only work would be done twice.
 */
package org.dateline.intake.book;
