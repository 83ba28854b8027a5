package org.dateline.incident.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dateline.incident.match.Telling;

/** Names for claims and incidents that are the same whenever and wherever they are made: hashes of what they name. */
public final class ClaimIds {
    private static final int DIGITS = 12;

    private ClaimIds() {}

    /** The id of a claim of a telling. */
    static String of(Telling telling, String field, String which) {
        return "c" + hash(telling.key() + "|" + field + "|" + which);
    }

    /** The id of the incident that a telling founds. */
    public static String incident(Telling first) {
        return "i" + hash(first.key());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
