/**
 * Who did what to whom, with what, where.
 *
 * <p>In: events and mentions. Out: the actors, targets, weapons and places of each incident. What stays unknown: a part that no
 * sentence ties to the incident. To add a way of taking part, extend {@code Arguments}, which reads the tree, and give it a
 * sentence in {@code ArgumentsTest}.
 */
package org.dateline.reading.role;
