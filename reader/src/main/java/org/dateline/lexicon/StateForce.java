package org.dateline.lexicon;

import java.util.Optional;

/**
 * A force of a state, or of several.
 *
 * @param canonical the name that the field uses, where the force has one of its own: {@code Israel Defense Forces}
 * @param country ISO 3166-1 code, absent where the words do not tell ("the army")
 * @param word its own name, or the words that name it here: {@code Iraqi army}
 */
public record StateForce(Optional<String> canonical, Optional<String> country, Branch branch, String word) {}
