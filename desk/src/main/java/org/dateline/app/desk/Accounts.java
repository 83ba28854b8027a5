package org.dateline.app.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.reading.record.ReadingJson;
import org.dateline.report.Sha256;

/**
 * Who may do what: a file of names, roles and hashes. Passwords are hashed with Argon2id, tokens with SHA-256, as they are random. A desk
 * without accounts is for the one person at this computer. May be shared by threads.
 */
public final class Accounts {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int MOST_SESSIONS = 10_000;
    private static final int LONGEST_CALLED = 50;
    private static final long IDLE_MILLIS = Duration.ofDays(7).toMillis();
    /** What a name that is not known is held against, so that it takes as long as one that is. */
    private static final String NOBODYS = Passwords.hash("nobody has this password");

    /**
     * Somebody.
     *
     * @param password hash with its salt
     * @param subject who they are at a provider of OpenID Connect, where they came in by one
     */
    public record Account(String name, Role role, String password, List<Token> tokens, Optional<String> subject) {
        public Account {
            tokens = List.copyOf(tokens);
            subject = subject == null ? Optional.empty() : subject; // earlier versions wrote none
        }

        private Account as(Role other) {
            return new Account(name, other, password, tokens, subject);
        }

        private Account with(List<Token> others) {
            return new Account(name, role, password, others, subject);
        }
    }

    /**
     * What a program of somebody's shows instead of a password.
     *
     * @param hash of it; its first letters name it
     * @param most what it lets a program do at most, whatever its owner may
     */
    public record Token(String hash, Role most, String label) {
        private static final int NAME = 8;

        /** Also of what earlier versions wrote down: the hash alone. */
        @JsonCreator
        static Token of(
                @JsonProperty("hash") String hash,
                @JsonProperty("most") Role most,
                @JsonProperty("label") String label) {
            return new Token(hash, most, label);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Token of(String hash) {
            return new Token(hash, Role.ADMIN, "");
        }

        /** By which it is taken away again. */
        public String name() {
            return hash.substring(0, NAME);
        }
    }

    private record All(List<Account> accounts) {}

    private record Session(String name, long usedAt) {}

    private final Optional<Path> file;
    private final InstantSource clock = InstantSource.system();
    private final String secret = Guard.random();
    private final Map<String, Account> byName = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private boolean joinable;

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

    /** Whether it is a desk for one person: nobody has an account, and nobody can get one by a provider. */
    public synchronized boolean isEmpty() {
        return byName.isEmpty() && !joinable;
    }

    /** From now on people come in by a provider, and none is let in without an account, even where there is none yet. */
    synchronized void letJoin() {
        joinable = true;
    }

    synchronized List<Account> list() {
        return List.copyOf(byName.values());
    }

    synchronized Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    String secret() {
        return secret;
    }

    /**
     * Adds somebody, or gives them another password and role; their tokens and sessions end.
     *
     * @throws IllegalArgumentException if the name or the password will not do, or nobody would be left to give accounts
     */
    public void put(String name, Role role, String password) {
        if (!name.matches("[\\p{L}\\p{N}._ -]{1,60}")) {
            throw new IllegalArgumentException("a name has 1 to 60 letters, digits, dots, dashes and spaces");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("a password has at least " + SHORTEST_PASSWORD + " characters");
        }
        String hash = Passwords.hash(password);
        synchronized (this) {
            find(name).ifPresent(it -> mustLeaveAdmin(it, role));
            change(new Account(name, role, hash, List.of(), Optional.empty()));
        }
    }

    /**
     * Gives somebody another role; they sign in anew.
     *
     * @throws IllegalArgumentException if there is nobody of that name, or nobody would be left to give accounts
     */
    synchronized void give(String name, Role role) {
        Account it = known(name);
        mustLeaveAdmin(it, role);
        change(it.as(role));
    }

    /**
     * Takes an account away.
     *
     * @throws IllegalArgumentException if there is nobody of that name, or nobody would be left to give accounts
     */
    synchronized void remove(String name) {
        mustLeaveAdmin(known(name), Role.NOBODY);
        byName.remove(name);
        endSessions(name);
        save();
    }

    private void mustLeaveAdmin(Account it, Role becomes) {
        boolean another = byName.values().stream()
                .anyMatch(other -> other.role().administers() && !other.name().equals(it.name()));
        if (it.role().administers() && !becomes.administers() && !another) {
            throw new IllegalArgumentException("somebody must stay admin");
        }
    }

    private synchronized void change(Account it) {
        byName.put(it.name(), it);
        endSessions(it.name());
        save();
    }

    private void endSessions(String name) {
        sessions.values().removeIf(it -> it.name().equals(name));
    }

    private Account known(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("there is nobody named " + name));
    }

    /**
     * A new token for somebody; it cannot be had again.
     *
     * @throws IllegalArgumentException if there is nobody of that name
     */
    public String token(String name) {
        return token(name, Role.ADMIN, "");
    }

    /** The same, for what a role may at most. */
    public synchronized String token(String name, Role most, String label) {
        Account it = known(name);
        String token = Guard.random();
        List<Token> tokens = new ArrayList<>(it.tokens());
        tokens.add(new Token(Sha256.of(token), most, label));
        byName.put(name, it.with(tokens));
        save();
        return token;
    }

    /** Takes a token of somebody's away. */
    synchronized void removeToken(String name, String token) {
        Account it = known(name);
        List<Token> left =
                it.tokens().stream().filter(t -> !t.name().equals(token)).toList();
        byName.put(name, it.with(left));
        save();
    }

    /** Whose token it is, with the role that it gives. */
    synchronized Optional<Account> findByToken(String token) {
        String hash = Sha256.of(token);
        for (Account it : byName.values()) {
            for (Token known : it.tokens()) {
                if (known.hash().equals(hash)) {
                    return Optional.of(it.as(it.role().atMost(known.most())));
                }
            }
        }
        return Optional.empty();
    }

    synchronized Optional<Account> findBySession(String session) {
        String key = Sha256.of(session);
        long now = clock.millis();
        Session known = sessions.get(key);
        if (known == null || now - known.usedAt() > IDLE_MILLIS) {
            sessions.remove(key);
            return Optional.empty();
        }
        sessions.put(key, new Session(known.name(), now));
        return Optional.ofNullable(byName.get(known.name()));
    }

    boolean login(String name, String password, String session) {
        boolean same = matches(name, password);
        if (same) {
            remember(session, name);
        }
        return same;
    }

    /** Somebody has shown elsewhere who they are. */
    void enter(String session, String name) {
        remember(session, name);
    }

    /**
     * The account of somebody at a provider, made where there is none, with the role that they have there now. No password opens it.
     *
     * @param subject never given to anybody else
     * @param called as they like to be called
     * @return the name of the account
     */
    String join(String subject, String called, Role role) {
        String password = Passwords.hash(Guard.random());
        synchronized (this) {
            Account it = findBySubject(subject)
                    .orElseGet(() -> new Account(free(called), role, password, List.of(), Optional.of(subject)));
            if (it.role() != role || find(it.name()).isEmpty()) {
                change(it.as(role));
            }
            return it.name();
        }
    }

    /** Ends what somebody of a provider's has here: no role is theirs any more. */
    synchronized void shutOut(String subject) {
        findBySubject(subject).ifPresent(it -> change(it.as(Role.NOBODY).with(List.of())));
    }

    private Optional<Account> findBySubject(String subject) {
        return byName.values().stream()
                .filter(it -> it.subject().equals(Optional.of(subject)))
                .findFirst();
    }

    /** A name that nobody has yet; another's is never taken over. */
    private String free(String called) {
        String plain = called.replaceAll("[^\\p{L}\\p{N}._ -]", " ").strip();
        String name = plain.isEmpty()
                ? "somebody"
                : plain.substring(0, Math.min(LONGEST_CALLED, plain.length())).strip();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? name : name + " " + n)
                .filter(it -> !byName.containsKey(it))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a password is somebody's. */
    boolean matches(String name, String password) {
        Optional<Account> account = find(name);
        boolean same =
                Passwords.matches(password, account.map(Account::password).orElse(NOBODYS));
        return same && account.isPresent();
    }

    private synchronized void remember(String session, String name) {
        if (sessions.size() >= MOST_SESSIONS) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        sessions.put(Sha256.of(session), new Session(name, clock.millis()));
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
                if (Files.getFileStore(next).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
                }
                Files.move(next, it, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
