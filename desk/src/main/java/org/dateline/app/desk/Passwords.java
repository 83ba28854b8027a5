package org.dateline.app.desk;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords: Argon2id with 19 MiB and two rounds, as OWASP asks. Accounts of earlier versions have PBKDF2 (HMAC-SHA-512,
 * 210,000 rounds) until somebody gives them another password.
 */
final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;

    private Passwords() {}

    static String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON).getResult();
    }

    static boolean matches(String password, String hash) {
        return hash.startsWith("$argon2")
                ? Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash))
                : matchesOld(password, hash);
    }

    private static boolean matchesOld(String password, String stored) {
        int colon = stored.indexOf(':');
        return colon >= 0
                && MessageDigest.isEqual(
                        bytes(pbkdf2(password, stored.substring(0, colon))), bytes(stored.substring(colon + 1)));
    }

    private static String pbkdf2(String password, String salt) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), bytes(salt), ROUNDS, BITS);
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
            return Base64.getEncoder().encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
