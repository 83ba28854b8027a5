package org.dateline.gazetteer;

/**
 * An area that more than one state claims; {@code docs/decisions/disputed-territories.md} tells which code it gets.
 *
 * @param area e.g. {@code Crimea}
 * @param claimants in words, e.g. {@code Ukraine, Russia}
 */
public record Dispute(String area, String claimants) {}
