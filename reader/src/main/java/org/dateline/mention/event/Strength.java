package org.dateline.mention.event;

/** How much a trigger says by itself. */
public enum Strength {
    /** Makes an incident only with a weapon, a casualty or another trigger beside it: {@code hit}, {@code bomb}. */
    WEAK,
    /** Makes an incident where somebody or something was struck: {@code attacked}, {@code explosion}. */
    FAIR,
    /** Makes an incident by itself: {@code kidnapped}, {@code rocket attack}. */
    STRONG
}
