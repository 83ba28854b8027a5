/**
 * In which language a text is written.
 *
 * <p>In: text. Out: a BCP 47 tag, or nothing where it is not sure. To add a language: a row of function words in
 * {@code stop-words.tsv} and a sentence in its test.
 */
package org.dateline.text.language;
