package org.dateline.text;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How sure the model is of what it said.
 *
 * @param layers for each layer the probability of the tag that was given, one a token
 * @param relevances one a sentence, or none at all
 */
record Certainty(Map<String, List<Float>> layers, List<Float> relevances) {
    static final Certainty UNKNOWN = new Certainty(Map.of(), List.of());

    OptionalDouble of(String layer, int token) {
        List<Float> known = layers.get(layer);
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known.get(token));
    }

    OptionalDouble relevance(int sentence) {
        return relevances.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(relevances.get(sentence));
    }
}
