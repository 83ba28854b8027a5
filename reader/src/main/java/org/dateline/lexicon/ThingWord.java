package org.dateline.lexicon;

import java.util.Set;

/** A word for a thing that may be a target: a building, a line, a vehicle. */
public record ThingWord(String word, PhysicalType type, Set<Trait> traits) {
    public ThingWord {
        traits = Set.copyOf(traits);
    }

    /** What else the word tells. */
    public enum Trait {
        /** Moves people or goods. */
        VEHICLE,
        /** A vehicle of forces. */
        MILITARY,
        /** A part of something: a window, a gate, a wall. */
        PART,
        /** Could well be no target: {@code office}, {@code post}, {@code position}. */
        WEAK
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
