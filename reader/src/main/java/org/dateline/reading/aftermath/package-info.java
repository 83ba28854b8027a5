/**
 * What a report tells beside its incidents: what followed, what is not known yet, and what is background.
 *
 * <p>In: sentences and happenings. Out: developments, open questions and context items. What stays unknown: a sentence that no cue
 * fits. One more cue: a line of {@code cues.tsv} with its example, which {@code CuesTest} reads.
 */
package org.dateline.reading.aftermath;
