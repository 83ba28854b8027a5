package org.dateline.incident.judge;

import org.dateline.incident.match.Profile;

/** A telling with the name under which judgements know it. */
public record Member(TellingRef ref, Profile profile) {}
