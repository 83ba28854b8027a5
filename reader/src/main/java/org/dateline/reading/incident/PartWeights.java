package org.dateline.reading.incident;

import java.util.Collection;
import org.dateline.reading.role.Part;
import org.dateline.reading.weights.FeatureWeights;

/**
 * Weights of {@code part-weights.tsv}: how likely somebody or something found beside an incident has a part in it. One logistic
 * regression for each kind of part, learned by {@code training/parts.py}; a feature without a weight says nothing.
 */
final class PartWeights {
    private static final String LEAST = "*least*";

    /** Kinds of parts, each with weights of its own. */
    enum Model {
        /** people who did it */
        PERPETRATOR,
        /** the named group, force or state that did it */
        ORGANISATION,
        VICTIM,
        TARGET,
        WEAPON;

        static Model of(Part part) {
            return switch (part) {
                case Part.Doer doer -> doer.people().isPresent() ? PERPETRATOR : ORGANISATION;
                case Part.Sufferer sufferer -> VICTIM;
                case Part.Hit hit -> TARGET;
                case Part.Tool tool -> WEAPON;
            };
        }
    }

    private final FeatureWeights weights;

    private PartWeights(FeatureWeights weights) {
        this.weights = weights;
    }

    static PartWeights load() {
        return new PartWeights(FeatureWeights.load(PartWeights.class, "part-weights.tsv", 2));
    }

    /** The probability, 0 to 1, that something with these features has this part. */
    double probability(Model model, Collection<String> features) {
        return weights.probability(model + " ", features);
    }

    /** From where on a part is taken. */
    double least(Model model) {
        return weights.weight(model + " " + LEAST, 0);
    }
}
