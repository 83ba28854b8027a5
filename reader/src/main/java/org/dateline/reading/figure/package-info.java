/**
 * Casualty figures: how many people were killed, hurt, taken, freed ..., and which counts speak of the same people.
 *
 * <p>In: an annotated text and its counts. Out: {@link org.dateline.reading.figure.FigureMention}s in order of prominence. What
 * stays unknown here: which incident a figure belongs to and who says so; the outcome word and the predicate are handed on for
 * those who find out.
 *
 * <p>One more outcome word: a line in {@code outcomes.tsv} with its example and a near miss. One more way in which words tie
 * people to an outcome: a method of {@code FlatPatients} or {@code TreePatients} and sentences in {@code figures.txt} beside
 * the tests.
 */
package org.dateline.reading.figure;
