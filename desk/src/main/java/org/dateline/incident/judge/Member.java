package org.dateline.incident.judge;

import org.dateline.incident.match.Profile;
import org.dateline.incident.match.Telling;

/** A telling with the name under which judgements know it. */
public record Member(TellingRef ref, Profile profile) {
    /** What is folded. */
    public Telling telling() {
        return profile.telling();
    }
}
