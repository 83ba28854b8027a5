package org.dateline.incident.merge;

import org.dateline.incident.match.Slot;
import org.dateline.incident.match.Telling;
import org.dateline.report.Sha256;

/** Names for claims and incidents that are the same whenever and wherever they are made: hashes of what they name. */
public final class ClaimIds {
    private static final int DIGITS = 12;

    private ClaimIds() {}

    /** The id of a claim of a telling. */
    static String of(Telling telling, String field, String which) {
        return "c" + hash(telling.key() + "|" + field + "|" + which);
    }

    /** The id of the incident that a telling founds: of its report's hash, and of its place in it. */
    public static String incident(String sha256, Slot first) {
        return "i" + hash(Telling.key(sha256, first.anchor(), first.index()));
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}
