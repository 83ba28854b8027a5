package org.dateline.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.dateline.reading.record.ReadingJson;
import org.dateline.report.Sha256;

/**
 * Who may do what: a file of names, roles and hashes. Passwords are hashed with PBKDF2 (HMAC-SHA-512, 210,000 rounds, salted, as OWASP
 * asks), tokens with SHA-256, as they are random. A desk without accounts is for the one person at this computer. May be shared by
 * threads.
 */
public final class Accounts {
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final int SHORTEST_PASSWORD = 10;
    private static final int MOST_SESSIONS = 1000;

    /**
     * Somebody.
     *
     * @param password hash with its salt
     * @param tokens hashes
     */
    public record Account(String name, Role role, String password, List<String> tokens) {
        public Account {
            tokens = List.copyOf(tokens);
        }
    }

    private record All(List<Account> accounts) {}

    private final Optional<Path> file;
    private final String secret = Guard.random();
    private final Map<String, Account> byName = new LinkedHashMap<>();
    private final Map<String, String> sessions = new LinkedHashMap<>();

    private Accounts(Optional<Path> file) {
        this.file = file;
    }

    /** A desk for one person. */
    public static Accounts none() {
        return new Accounts(Optional.empty());
    }

    /**
     * The accounts of a file; there may be none yet.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static Accounts in(Path file) {
        Accounts accounts = new Accounts(Optional.of(file));
        try {
            if (Files.exists(file)) {
                ReadingJson.recordMapper()
                        .readValue(Files.readString(file), All.class)
                        .accounts()
                        .forEach(it -> accounts.byName.put(it.name(), it));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accounts;
    }

    synchronized boolean isEmpty() {
        return byName.isEmpty();
    }

    String secret() {
        return secret;
    }

    /**
     * Adds somebody, or gives them another password and role.
     *
     * @throws IllegalArgumentException if the name or the password will not do
     */
    public synchronized void put(String name, Role role, String password) {
        if (!name.matches("[\\p{L}\\p{N}._ -]{1,60}")) {
            throw new IllegalArgumentException("a name has 1 to 60 letters, digits, dots, dashes and spaces");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("a password has at least " + SHORTEST_PASSWORD + " characters");
        }
        String salt = Guard.random();
        byName.put(name, new Account(name, role, salt + ":" + hash(password, salt), List.of()));
        sessions.values().removeIf(name::equals);
        save();
    }

    /**
     * A new token for somebody; it cannot be had again.
     *
     * @throws IllegalArgumentException if there is nobody of that name
     */
    public synchronized String token(String name) {
        Account it = Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is nobody named " + name));
        String token = Guard.random();
        List<String> tokens = new ArrayList<>(it.tokens());
        tokens.add(Sha256.of(token));
        byName.put(name, new Account(name, it.role(), it.password(), tokens));
        save();
        return token;
    }

    synchronized Optional<Account> findByToken(String token) {
        String hash = Sha256.of(token);
        return byName.values().stream().filter(it -> it.tokens().contains(hash)).findFirst();
    }

    synchronized Optional<Account> findBySession(String session) {
        return Optional.ofNullable(sessions.get(Sha256.of(session))).map(byName::get);
    }

    boolean login(String name, String password, String session) {
        Optional<Account> account;
        synchronized (this) {
            account = Optional.ofNullable(byName.get(name));
        }
        // a name that is not known takes as long as one that is
        String stored = account.map(Account::password).orElse("nobody:");
        int colon = stored.indexOf(':');
        String hash = hash(password, stored.substring(0, colon));
        boolean same = MessageDigest.isEqual(bytes(hash), bytes(stored.substring(colon + 1)));
        if (same) {
            remember(session, name);
        }
        return same;
    }

    private synchronized void remember(String session, String name) {
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        sessions.put(Sha256.of(session), name);
    }

    synchronized void logout(String session) {
        sessions.remove(Sha256.of(session));
    }

    private void save() {
        file.ifPresent(it -> {
            try {
                Path next = it.resolveSibling(it.getFileName() + ".new");
                Files.writeString(
                        next, ReadingJson.recordMapper().writeValueAsString(new All(List.copyOf(byName.values()))));
                Files.move(next, it, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String hash(String password, String salt) {
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
