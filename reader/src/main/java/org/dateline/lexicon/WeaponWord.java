package org.dateline.lexicon;

import java.util.Optional;
import java.util.Set;

/**
 * A word for a weapon.
 *
 * @param delivery how it was brought to its target: {@code vehicle}, {@code suicide}, {@code air}, {@code planted}, {@code thrown} ...
 */
public record WeaponWord(String word, WeaponType type, Optional<String> delivery, Set<Trait> traits) {
    public WeaponWord {
        traits = Set.copyOf(traits);
    }

    /** What else the word tells. */
    public enum Trait {
        /** A model or make: {@code AK-47}. */
        MODEL,
        /** Weapons in use rather than the thing: {@code gunfire}, {@code shots}, {@code shelling}. */
        USE,
        /** Could well be no weapon: {@code shell}, {@code charge}, {@code truck}. */
        WEAK,
        /** A platform that carries weapons: a war plane, a tank. */
        PLATFORM,
        /** Ammunition and parts: {@code bullets}, {@code detonator}. */
        PART
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
