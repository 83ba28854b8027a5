/**
 * Words that name an armed incident: "bombed", "a rocket attack", "was gunned down".
 *
 * <p>In: an annotated text. Out: {@link org.dateline.mention.event.EventMention}s with the kind that their own words tell. What stays
 * unknown: whether it happened, which incident it belongs to, who did it; that is the business of reading.
 *
 * <p>One more trigger: add a line to {@code triggers.tsv}, with an example where it is a verb. One more weapon that tells a kind:
 * a line of {@code clues.tsv}.
 */
package org.dateline.mention.event;
