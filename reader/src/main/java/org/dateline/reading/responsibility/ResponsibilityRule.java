package org.dateline.reading.responsibility;

import java.util.List;
import java.util.Set;
import org.dateline.reading.record.ResponsibilityStance;

/**
 * A way to say who did it, from {@code responsibility.tsv}.
 *
 * @param verbs dictionary forms
 * @param objects dictionary forms of what the verb needs as object; {@code EVENT}, {@code *} or {@code -}
 * @param by where the one named stands
 * @param event where the word for the attack stands, the likeliest first
 */
record ResponsibilityRule(
        String name,
        ResponsibilityStance stance,
        Set<String> verbs,
        Set<String> objects,
        String by,
        List<String> event,
        String example,
        String nearMiss) {
    ResponsibilityRule {
        verbs = Set.copyOf(verbs);
        objects = Set.copyOf(objects);
        event = List.copyOf(event);
    }
}
