/**
 * The words of the field: what kinds there are, and which words stand for them.
 *
 * <p>In: nothing but our own tables. Out: the record's kinds (of incident, weapon, people, things, outcome ...) and look-ups from
 * words to them. What stays unknown: what a word means here; that is for the rooms that see the sentence.
 */
package org.dateline.lexicon;
