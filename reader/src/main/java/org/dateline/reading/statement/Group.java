package org.dateline.reading.statement;

import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.text.Token;

/**
 * A cue with its speaker: the words around which its content stands.
 *
 * @param head the cue's token
 * @param speaker head token of the speaker's words, wherever they stand
 * @param cueSpan the cue with its auxiliaries
 * @param span the cue, and its own subject where that stands right beside it
 * @param negated not said, not confirmed
 */
record Group(Cue cue, Token head, Optional<Token> speaker, Span cueSpan, Span span, boolean negated) {}
