package org.dateline.reading.aftermath;

import org.dateline.evidence.Span;

/**
 * A sentence that a cue fits.
 *
 * @param kind word of the record
 * @param span chars of the sentence, without quotation marks around it
 * @param word token of the cue
 * @param open told as going on, not as done
 * @param planned told as to come
 */
public record Told(Cues.What what, String kind, Span span, int word, int sentence, boolean open, boolean planned) {}
