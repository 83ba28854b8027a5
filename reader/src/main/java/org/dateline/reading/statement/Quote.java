package org.dateline.reading.statement;

import org.dateline.evidence.Span;

/**
 * Words in quotation marks.
 *
 * @param span with its marks; where a quotation runs over several paragraphs, each of them is a quote of its own
 * @param words how many words it has
 * @param sentence it is a sentence or more: begins with a capital and ends with a mark, or is long
 * @param goesOn the mark is not closed: the next paragraph's quote has the same speaker
 */
record Quote(Span span, int words, boolean sentence, boolean goesOn) {}
