package org.dateline.lexicon;

/** The trade or standing of people. {@link #toString()} is the word of the record. */
public enum HumanType {
    CIVILIAN("civilian"),
    GOVERNMENT_OFFICIAL("government-official"),
    FORMER_OFFICIAL("former-official"),
    DIPLOMAT("diplomat"),
    POLITICIAN("politician"),
    MILITARY("military"),
    FORMER_MILITARY("former-military"),
    POLICE("police"),
    JUDICIARY("judiciary"),
    SECURITY_GUARD("security-guard"),
    AID_WORKER("aid-worker"),
    JOURNALIST("journalist"),
    MEDIC("medic"),
    CLERGY("clergy"),
    TEACHER("teacher"),
    STUDENT("student"),
    BUSINESS("business"),
    CONTRACTOR("contractor"),
    ARMED_GROUP_MEMBER("armed-group-member"),
    OTHER("other");

    private final String word;

    HumanType(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
