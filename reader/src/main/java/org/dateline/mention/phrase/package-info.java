/**
 * Noun phrases.
 *
 * <p>In: an annotated text and a noun. Out: which words belong to the noun. What stays unknown: whom or what the phrase refers to.
 */
package org.dateline.mention.phrase;
