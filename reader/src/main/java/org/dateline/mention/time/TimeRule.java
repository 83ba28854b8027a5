package org.dateline.mention.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of {@code times.rules} with its examples.
 *
 * @param templates what a match means; none for a rule that only keeps others away
 * @param guards checks of the surroundings, all of which must hold
 */
record TimeRule(
        String name,
        List<PatternParser.Compiled> patterns,
        List<Template> templates,
        List<Guard> guards,
        List<Example> examples,
        List<Example> misses) {

    /**
     * How to work out a value from what was caught.
     *
     * @param span names of slots that the mention covers; empty for the whole match
     * @param args literal values, or {@code $slot}, or {@code $slot|default}
     */
    record Template(List<String> span, String work, Map<String, String> args) {}

    /**
     * A text with the wanted mentions in square brackets.
     *
     * @param anchor ISO day of the report, if it has one
     * @param values values of the bracketed mentions, in order
     */
    record Example(Optional<String> anchor, String text, List<String> values) {}
}
