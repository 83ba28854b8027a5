/**
 * Places: which words name one, and where on the map it lies.
 *
 * <p>In: an annotated text and what is known of its report ({@link org.dateline.mention.place.PlaceContext}). Out:
 * {@link org.dateline.mention.place.PlaceMention}s with a point, a radius, the areas around, the reasons for the choice, and
 * whether the place or its government is meant. What stays unknown: villages that no gazetteer has; they keep their words, say
 * why, and fall back on the area that the report puts them in.
 *
 * <p>Three steps: {@code NameScanner} lists what could be a name, {@code Recogniser} tells names from people and words,
 * {@code Resolver} chooses among the places of a name. The last two weigh clues that stand with their weights in
 * {@code recognise.tsv} and {@code resolve.tsv}; {@code PlaceTrainer} of the benchmarks learns them. To add a clue: a constant
 * of {@code Cue} or {@code Clue}, the line that computes it, then train. To add a word: {@code place-words.tsv}.
 */
package org.dateline.mention.place;
