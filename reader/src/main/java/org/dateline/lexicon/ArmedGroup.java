package org.dateline.lexicon;

import java.util.List;

/**
 * An armed group that is no state force.
 *
 * @param name the name that the field uses
 * @param countries ISO 3166-1 codes of where it is at home, the main one first; empty for none in particular
 * @param aliases other names and short forms, as they are written
 */
public record ArmedGroup(String name, GroupKind kind, List<String> countries, List<String> aliases) {
    public ArmedGroup {
        countries = List.copyOf(countries);
        aliases = List.copyOf(aliases);
    }

    /**
     * One of a group's names.
     *
     * @param cased true where only this very spelling counts in mixed-case text: {@code IS}, {@code EPL}
     * @param needsContext true where the words alone may well mean something else: {@code Army of God}, {@code the Base}
     */
    public record Alias(ArmedGroup group, String text, boolean cased, boolean needsContext) {}
}
