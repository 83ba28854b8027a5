/**
 * Where words stand in a text.
 *
 * <p>In: a text. Out: {@link org.dateline.evidence.Span spans}, and their code point form for the record. Nothing here is
 * ever clamped: a span outside its text is a mistake of ours and stops at once.
 */
package org.dateline.evidence;
