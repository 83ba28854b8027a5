/**
 * From characters to words, trees and labels.
 *
 * <p>In: the untouched text of a report. Out: an {@link org.dateline.text.AnnotatedText}. What stays unknown: what any of the
 * words mean; that is the business of the mention room. A further label layer is a further output of the model: name it in the
 * model's labels file, and it appears under that name here. Which layers there are and how good they are tells {@code MODEL.md}
 * beside the model; the door is {@link org.dateline.text.Annotators}.
 */
package org.dateline.text;
