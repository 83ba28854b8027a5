package org.dateline.mention.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.IncidentKind;

/**
 * A line of the trigger table.
 *
 * @param words lemmas: the verb alone, or the run of nouns that ends in the head
 * @param particle of a phrasal verb
 * @param needs lemmas that must stand in a relation to the verb, by relation
 */
record Trigger(
        boolean verb,
        List<String> words,
        Optional<String> particle,
        Map<String, Set<String>> needs,
        IncidentKind kind,
        Strength strength,
        String name,
        String example) {

    /** More exact lines come first. */
    int weight() {
        return words.size() + (particle.isPresent() ? 1 : 0) + 2 * needs.size();
    }
}
