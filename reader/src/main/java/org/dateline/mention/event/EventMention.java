package org.dateline.mention.event;

import org.dateline.evidence.Span;
import org.dateline.lexicon.IncidentKind;

/**
 * Words that name an armed incident. Spans hold chars of the text.
 *
 * @param span the trigger with its modifiers that tell the kind: "a suicide car bombing" gives "suicide car bombing"
 * @param head token that plays the trigger's part in the tree
 * @param kind what the trigger and the weapons beside it tell
 * @param nominal a noun, not a verb
 * @param armed a weapon, or a word that implies one, stands with the trigger
 * @param rule line of the trigger table
 */
public record EventMention(
        Span span, int head, IncidentKind kind, boolean nominal, Strength strength, boolean armed, String rule) {}
