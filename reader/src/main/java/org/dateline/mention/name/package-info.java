/**
 * Proper names of people, organisations and facilities, and words for nationalities.
 *
 * <p>In: an annotated text. Out: {@link org.dateline.mention.name.NameMention}s with full name, country and, for armed groups and state
 * forces, their entry in the lexicon. What stays unknown: places (see {@code mention.place}), and people beyond this report.
 */
package org.dateline.mention.name;
