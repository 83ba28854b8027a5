/**
 * Which words about violence tell an incident: what happened, was tried, threatened, planned, denied, or is background; and
 * which of them tell the same one.
 *
 * <p>In: event mentions, times, places and figures. Out: {@link org.dateline.reading.event.Happening}s, the main one first. What
 * stays unknown: an incident whose words are told with no trigger of the table.
 *
 * <p>One more word that makes an event unreal: a line of {@code governors.tsv}.
 */
package org.dateline.reading.event;
