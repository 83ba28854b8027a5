/**
 * A reading as a card for people at a terminal.
 *
 * <p>In: a {@link org.dateline.reading.record.Reading}. Out: lines of text, coloured if asked. What the report does not say has no
 * line. To show one more field: a row in {@link org.dateline.publish.card.Card}, and an {@link org.dateline.publish.card.Ink} if
 * its words are to be marked in the text.
 */
package org.dateline.publish.card;
