package org.dateline.reading.role;

import java.util.Optional;

/**
 * A word that plays a part in an event.
 *
 * @param token head of the phrase
 * @param slot its part as the tree tells it; what it is (people, weapon, place) is not asked yet
 * @param preposition preposition before it, lower case
 * @param how relation by which it was reached, for explanations
 */
public record Argument(int token, Slot slot, Optional<String> preposition, String how) {
    /** Parts that the tree tells apart. */
    public enum Slot {
        /** who or what does it */
        AGENT,
        /** whom or what it is done to */
        PATIENT,
        /** what an attack is directed at: "against", "on" */
        GOAL,
        /** "with" */
        MEANS,
        /** "in", "near", "at" */
        SITE,
        /** "from" */
        SOURCE,
        /** a modifier before a noun: rebel, rocket or embassy of "… attack" */
        MODIFIER
    }
}
