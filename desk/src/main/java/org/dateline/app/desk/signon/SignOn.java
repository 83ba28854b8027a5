package org.dateline.app.desk.signon;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sign-ins that were begun, and their ends. May be shared by threads.
 *
 * <pre>{@code
 * SignOn.Begun begun = signOn.begin(back);          // keep begun.browser() in a cookie, redirect to begun.to()
 * Person person = signOn.end(state, code, cookie, back);
 * }</pre>
 */
public final class SignOn {
    private static final int MOST = 2_000;
    private static final long LONGEST_MILLIS = Duration.ofMinutes(10).toMillis();

    /**
     * A provider and what the desk is there.
     *
     * @param issuer its address, to which {@code /.well-known/openid-configuration} is added
     * @param client what it calls the desk
     * @param secret what the desk shows it; absent for a client without one
     * @param claim where the words stand that roles are taken from: {@code groups}, {@code realm_access.roles}
     */
    public record Setting(URI issuer, String client, Optional<String> secret, String claim) {
        public Setting {
            if (!Provider.isSafe(issuer)) {
                throw new IllegalArgumentException(
                        "a provider's address begins with https://, not as '" + issuer + "'");
            }
        }
    }

    /** A sign-in that was begun: where the browser goes, and what it keeps meanwhile. */
    public record Begun(URI to, String browser) {}

    private final Provider provider;
    private final Supplier<String> random;
    private final InstantSource clock;
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();

    /**
     * Asks nobody yet.
     *
     * @param random gives 43 letters that nobody can guess
     */
    public SignOn(Setting setting, Supplier<String> random, InstantSource clock) {
        this.provider = new Provider(setting);
        this.random = random;
        this.clock = clock;
    }

    /** What people know the provider by. */
    public String name() {
        return provider.host().orElse("your organisation");
    }

    /**
     * Begins one.
     *
     * @param back where the provider sends the browser back to
     * @throws NotSignedInException if the provider cannot be asked
     */
    public Begun begin(URI back) {
        Attempt attempt = new Attempt(random.get(), random.get(), random.get(), random.get(), clock.millis());
        URI to = provider.leadTo(attempt, back);
        synchronized (attempts) {
            attempts.values().removeIf(this::isOld);
            if (attempts.size() >= MOST) {
                attempts.remove(attempts.keySet().iterator().next());
            }
            attempts.put(attempt.state(), attempt);
        }
        return new Begun(to, attempt.browser());
    }

    private boolean isOld(Attempt it) {
        return clock.millis() - it.at() > LONGEST_MILLIS;
    }

    /**
     * Ends one, well or not; it cannot be ended again.
     *
     * @param browser what the browser kept
     * @throws NotSignedInException if it does not end well
     */
    public Person end(String state, String code, String browser, URI back) {
        Attempt attempt;
        synchronized (attempts) {
            attempt = attempts.remove(state);
        }
        if (attempt == null || isOld(attempt) || !isSame(attempt.browser(), browser)) {
            throw new NotSignedInException("This sign-in was not begun here, or too long ago. Begin again.");
        }
        if (code.isBlank()) {
            throw new NotSignedInException("The provider let nobody in.");
        }
        return provider.ask(code, attempt, back);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
