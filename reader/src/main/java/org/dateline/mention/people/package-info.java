/**
 * Noun phrases for people.
 *
 * <p>In: an annotated text and its names. Out: {@link org.dateline.mention.people.PeopleMention}s: who they are by trade, age, sex,
 * nation and side. What stays unknown: what part they had, and whether two phrases mean the same people.
 */
package org.dateline.mention.people;
