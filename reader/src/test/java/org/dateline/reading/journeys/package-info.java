/**
 * A hundred invented reports from simple to hard, each with what must be read from it.
 *
 * <p>In: the files {@code A01_… A100_…} beside {@code known-gaps.tsv}, written in the words that {@link
 * org.dateline.reading.journeys.Lines} knows. Out: one test per expectation. To add a journey, add a file.
 */
package org.dateline.reading.journeys;
