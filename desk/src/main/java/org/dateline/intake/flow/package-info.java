/**
 * From arrivals into the ledger: each report once, whatever happens in between.
 *
 * <p>In: {@link org.dateline.intake.Arrival arrivals} of a path, in their order. Out: readings on a {@link org.dateline.intake.flow.Shelf},
 * and in the book of intake what was set aside, what could not be read, and how far the path was taken. Readings are written first and the
 * book after them; a program that dies in between does at most one batch once more, which the shelf knows already.
 */
package org.dateline.intake.flow;
