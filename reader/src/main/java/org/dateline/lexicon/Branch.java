package org.dateline.lexicon;

/** Which arm of a state a force is. */
public enum Branch {
    MILITARY,
    POLICE,
    /** Gendarmes, border guards, rangers, state militias. */
    PARAMILITARY,
    INTELLIGENCE,
    /** Forces of several states: NATO, ISAF, peacekeepers. */
    COALITION,
    GOVERNMENT;

    /** What its people are, as victims and actors. */
    public HumanType people() {
        return switch (this) {
            case MILITARY, PARAMILITARY, COALITION -> HumanType.MILITARY;
            case POLICE -> HumanType.POLICE;
            case INTELLIGENCE, GOVERNMENT -> HumanType.GOVERNMENT_OFFICIAL;
        };
    }

    /** What it is when it speaks. */
    public SpeakerKind speaker() {
        return switch (this) {
            case MILITARY, PARAMILITARY, COALITION -> SpeakerKind.MILITARY;
            case POLICE -> SpeakerKind.POLICE;
            case INTELLIGENCE, GOVERNMENT -> SpeakerKind.GOVERNMENT;
        };
    }
}
