package org.dateline.app.desk;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.dateline.publish.page.Visitor;
import org.dateline.report.Sha256;

/**
 * What every request passes: headers that keep a page from running or loading anything of others, names under which we answer, where
 * forms may come from, who is asking and what they may, how often and how much.
 */
final class Guard {
    static final int MEGABYTES = 32;
    static final String TOO_LARGE = "At most " + MEGABYTES + " MB can be taken at once.";
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** A picture may hold its own style; it is shown as a picture, and runs nothing. */
    private static final String POLICY_OF_PICTURES = "default-src 'none'; style-src 'unsafe-inline'";

    private static final String COOKIE = "dateline";
    private static final String VISITOR = "visitor";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final RateLimit writes;
    private final RateLimit logins;

    Guard(Accounts accounts) {
        LongSupplier millis = Clock.systemUTC()::millis;
        this.accounts = accounts;
        this.writes = new RateLimit(240, 60_000, millis);
        this.logins = new RateLimit(10, 60_000, millis);
    }

    /** Before every request. */
    void check(Context context) {
        headers(context);
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        if (!OWN_NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
            throw Refusal.forbidden("Only this computer is answered, under its own name.");
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw Refusal.forbidden("Forms are taken from our own pages alone.");
        }
        if (context.req().getContentLengthLong() > (long) MEGABYTES << 20) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        }
        identify(context);
        if (!READING.contains(context.method()) && !writes.take(context.ip())) {
            context.header("Retry-After", "60");
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "That was too often; try again in a minute.");
        }
    }

    private static void headers(Context context) {
        context.header("Content-Security-Policy", context.path().endsWith(".svg") ? POLICY_OF_PICTURES : POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        // with no-referrer browsers would send forms of ours as from nowhere
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        context.header("Cache-Control", "no-store");
    }

    /** By a token in the header, a session, or as the only user of a desk without accounts. */
    private void identify(Context context) {
        String bearer = Optional.ofNullable(context.header("Authorization")).orElse("");
        String session = session(context);
        Optional<Accounts.Account> account = bearer.startsWith("Bearer ")
                ? accounts.findByToken(bearer.substring("Bearer ".length()).strip())
                : accounts.findBySession(session);
        if (bearer.startsWith("Bearer ") && account.isEmpty()) {
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "That token is not known.");
        }
        Role role = accounts.isEmpty()
                ? Role.EDITOR
                : account.map(Accounts.Account::role).orElse(Role.NOBODY);
        String name = account.map(Accounts.Account::name).orElse(accounts.isEmpty() ? "desk" : "somebody");
        boolean ours = role != Role.NOBODY;
        context.attribute(
                VISITOR,
                new Visitor(
                        name,
                        role.judges(),
                        role.writes(),
                        ours,
                        account.isPresent() && !bearer.startsWith("Bearer "),
                        token(session)));
    }

    private static String session(Context context) {
        String known = context.cookie(COOKIE);
        if (known != null && known.matches("[A-Za-z0-9_-]{43}")) {
            return known;
        }
        String fresh = random();
        set(context, fresh);
        return fresh;
    }

    private static void set(Context context, String session) {
        Cookie cookie = new Cookie(COOKIE, session);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
        context.cookie(cookie);
    }

    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What forms of a session must carry; it cannot be had from elsewhere, and does not tell the session. */
    private String token(String session) {
        return Sha256.of("form " + accounts.secret() + session);
    }

    static Visitor visitor(Context context) {
        return context.attribute(VISITOR);
    }

    /** Before a form is taken. */
    void checkForm(Context context) {
        String given = Optional.ofNullable(context.formParam("token")).orElse("");
        boolean same = MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), visitor(context).token().getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw Refusal.forbidden("The form is out of date. Go back, load the page anew, and send it again.");
        }
    }

    /** Programs send JSON, which no page of others can do without asking us first. */
    static void checkProgram(Context context) {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!type.startsWith("application/") || type.startsWith("application/x-www-form-urlencoded")) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json or application/jsonl.");
        }
    }

    static void mustWrite(Context context) {
        must(visitor(context).writes());
    }

    static void mustJudge(Context context) {
        must(visitor(context).judges());
    }

    static void mustRead(Context context) {
        must(visitor(context).team());
    }

    private static void must(boolean may) {
        if (!may) {
            throw Refusal.forbidden("Your role may not do that.");
        }
    }

    /** Signs in; the session is a new one, so that nobody can have laid one out before. */
    boolean login(Context context, String name, String password) {
        if (!logins.take(context.ip())) {
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "That was too often; try again in a minute.");
        }
        String session = random();
        boolean known = accounts.login(name, password, session);
        if (known) {
            set(context, session);
        }
        return known;
    }

    void logout(Context context) {
        Optional.ofNullable(context.cookie(COOKIE)).ifPresent(accounts::logout);
        context.removeCookie(COOKIE, "/");
    }
}
