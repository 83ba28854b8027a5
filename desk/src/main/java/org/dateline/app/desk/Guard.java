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
import java.util.Locale;
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
    private final Whereabouts where;
    private final Set<String> names;
    private final RateLimit writes;
    private final RateLimit logins;

    Guard(Accounts accounts, Whereabouts where) {
        LongSupplier millis = Clock.systemUTC()::millis;
        this.accounts = accounts;
        this.where = where;
        this.names = where.names();
        this.writes = new RateLimit(240, 60_000, millis);
        this.logins = new RateLimit(10, 60_000, millis);
    }

    /** Before every request. */
    void check(Context context) {
        headers(context);
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        if (!names.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT))) {
            throw Refusal.forbidden("Nothing is answered under this name; see --public-url.");
        }
        String origin = context.header("Origin");
        if (origin != null && !where.isOwn(origin, host)) {
            throw Refusal.forbidden("Forms are taken from our own pages alone.");
        }
        if (context.req().getContentLengthLong() > (long) MEGABYTES << 20) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        }
        identify(context);
        if (!READING.contains(context.method()) && !writes.take(who(context))) {
            context.header("Retry-After", "60");
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "That was too often; try again in a minute.");
        }
    }

    /** Who asks, for counting. Behind a server of ours it is whom that one says it was. */
    private String who(Context context) {
        String passed = context.header("X-Forwarded-For");
        return where.url().isPresent() && passed != null
                ? passed.substring(passed.lastIndexOf(',') + 1).strip()
                : context.ip();
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
                ? Role.ADMIN
                : account.map(Accounts.Account::role).orElse(Role.NOBODY);
        String name = account.map(Accounts.Account::name).orElse(accounts.isEmpty() ? "desk" : "somebody");
        boolean signedIn = account.isPresent() && !bearer.startsWith("Bearer ");
        context.attribute(VISITOR, new Visitor(name, role.may(), signedIn, token(session)));
    }

    private String session(Context context) {
        String known = context.cookie(COOKIE);
        if (known != null && known.matches("[A-Za-z0-9_-]{43}")) {
            return known;
        }
        String fresh = random();
        set(context, fresh);
        return fresh;
    }

    private void set(Context context, String session) {
        Cookie cookie = new Cookie(COOKIE, session);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
        cookie.setSecure(where.encrypted());
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

    /** Who asks; nobody, where the request was refused before that was known. */
    static Visitor visitor(Context context) {
        Visitor known = context.attribute(VISITOR);
        return known == null ? Visitor.NOBODY : known;
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

    static void mustReview(Context context) {
        must(visitor(context).reviews());
    }

    static void mustAdminister(Context context) {
        must(visitor(context).administers());
    }

    private static void must(boolean may) {
        if (!may) {
            throw Refusal.forbidden("Your role may not do that.");
        }
    }

    /** Signs in; the session is a new one, so that nobody can have laid one out before. */
    boolean login(Context context, String name, String password) {
        countLogin(context);
        String session = random();
        boolean known = accounts.login(name, password, session);
        if (known) {
            set(context, session);
        }
        return known;
    }

    /** Nobody tries many passwords. */
    void countLogin(Context context) {
        if (!logins.take(who(context))) {
            throw Refusal.of(HttpStatus.TOO_MANY_REQUESTS, "That was too often; try again in a minute.");
        }
    }

    /** Lets somebody in who has shown elsewhere who they are, with a session of their own. */
    void enter(Context context, String name) {
        String session = random();
        accounts.enter(session, name);
        set(context, session);
    }

    void logout(Context context) {
        Optional.ofNullable(context.cookie(COOKIE)).ifPresent(accounts::logout);
        context.removeCookie(COOKIE, "/");
    }
}
