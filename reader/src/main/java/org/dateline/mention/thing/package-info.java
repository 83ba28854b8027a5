/**
 * Weapons, vehicles, buildings and other things that attacks use or hit.
 *
 * <p>In: an annotated text. Out: {@link org.dateline.mention.thing.ThingMention}s with their types. What stays unknown: whether an
 * attack used or hit them.
 */
package org.dateline.mention.thing;
