package org.dateline.mention.quantity;

/** What else the words tell of a count. */
public enum Trait {
    /** By the field's convention only: "dozens", "several", "many". Low, no high. */
    VAGUE,
    /** "the three", "these three": told of before. */
    DEFINITE,
    /** "all seven", "both": the whole of something told elsewhere. */
    ALL,
    /** "another two", "two more", "two others": beyond those told of before. */
    ADDITIONAL,
    /** "a third person": one more, and the count so far. */
    ORDINAL,
    /** "two of them", "two of the seven". */
    PARTITIVE,
    /** "a soldier". */
    ARTICLE,
    /** "a three-member patrol": the size of one thing. */
    MODIFIER,
    /** "no", "none", "nobody": zero that is said. */
    NONE
}
