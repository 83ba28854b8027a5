package org.dateline.lexicon;

/** What kind of source speaks. {@link #toString()} is the word of the record. */
public enum SpeakerKind {
    OFFICIAL("official"),
    MILITARY("military"),
    POLICE("police"),
    GOVERNMENT("government"),
    HOSPITAL("hospital"),
    ARMED_GROUP("armed-group"),
    WITNESS("witness"),
    MEDIA("media"),
    NGO("ngo"),
    EXPERT("expert"),
    RELATIVE("relative"),
    UNNAMED("unnamed"),
    OTHER("other");

    private final String word;

    SpeakerKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
