/**
 * Who is said to have done it.
 *
 * <p>In: a text and its {@link org.dateline.reading.statement.Speakers}. Out:
 * {@link org.dateline.reading.responsibility.ResponsibilityMention}s: claims, denials, accusations, suspicions, and that nobody has
 * claimed it, each with the word for the attack that it is about. What stays unknown: which incident that is. One more way to say it
 * is one more line of {@code responsibility.tsv} or {@code none-claimed.tsv}, with its example and near miss.
 */
package org.dateline.reading.responsibility;
