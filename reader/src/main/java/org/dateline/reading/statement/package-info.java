/**
 * Who says what.
 *
 * <p>In: an {@link org.dateline.text.AnnotatedText} and its times. Out: {@link org.dateline.reading.statement.StatementMention}s,
 * and {@link org.dateline.reading.statement.Speakers}, which tells whose words stand at a place of the text. What stays unknown:
 * whether a speaker is right. One more word that reports words is one more line of {@code cues.tsv}, with an example.
 */
package org.dateline.reading.statement;
