package org.dateline.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.app.desk.signon.NotSignedInException;
import org.dateline.app.desk.signon.Person;
import org.dateline.app.desk.signon.SignOn;
import org.dateline.publish.page.Pages;
import org.dateline.store.desk.DeskBook;

/** Signing in by a provider: there and back. Who comes back has the account of their lasting name there, and the role that its words give. */
public final class SignOnRoutes {
    static final String BEGIN = "/login/oidc";
    private static final String BACK = BEGIN + "/back";
    private static final String COOKIE = "dateline-signon";
    private static final int SECONDS = 600;

    /**
     * A provider, and what its words are worth.
     *
     * @param roles by word; {@code *} is worth its role to everybody
     */
    public record Setting(SignOn.Setting provider, Map<String, Role> roles) {
        public Setting {
            roles = Map.copyOf(roles);
        }

        Optional<Role> role(Person person) {
            return Stream.concat(Stream.of("*"), person.words().stream())
                    .flatMap(it -> Optional.ofNullable(roles.get(it)).stream())
                    .max(Comparator.naturalOrder());
        }
    }

    private final Setting setting;
    private final SignOn signOn;
    private final Accounts accounts;
    private final Guard guard;
    private final DeskBook book;
    private final Supplier<String> address;
    private final boolean encrypted;

    SignOnRoutes(
            Setting setting,
            Accounts accounts,
            Guard guard,
            DeskBook book,
            Supplier<String> address,
            boolean encrypted) {
        this.setting = setting;
        this.signOn = new SignOn(setting.provider(), Guard::random, InstantSource.system());
        this.accounts = accounts;
        this.guard = guard;
        this.book = book;
        this.address = address;
        this.encrypted = encrypted;
    }

    void add(RoutesConfig routes) {
        routes.get(BEGIN, this::begin);
        routes.get(BACK, this::end);
        routes.exception(NotSignedInException.class, this::refuse);
    }

    private URI back() {
        return URI.create(address.get() + BACK);
    }

    private void begin(Context context) {
        guard.countLogin(context);
        SignOn.Begun begun = signOn.begin(back());
        keep(context, begun.browser(), SECONDS);
        context.redirect(begun.to().toString(), HttpStatus.FOUND);
    }

    /** The session's own cookie is not sent when a page of others leads here; this one is, and is good for nothing else. */
    private void keep(Context context, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setPath(BEGIN);
        cookie.setMaxAge(seconds);
        cookie.setSecure(encrypted);
        context.cookie(cookie);
    }

    private void end(Context context) {
        String browser = Optional.ofNullable(context.cookie(COOKIE)).orElse("");
        keep(context, "", 0);
        Person person = signOn.end(param(context, "state"), param(context, "code"), browser, back());
        Optional<Role> role = setting.role(person);
        if (role.isEmpty()) {
            accounts.shutOut(person.subject());
            book.deeds().add(person.name(), "was not let in", "no word of the provider gives a role");
            throw Refusal.forbidden("You have no role here; ask who keeps this desk.");
        }
        String name = accounts.join(person.subject(), person.name(), role.get());
        guard.enter(context, name);
        book.deeds().add(name, "signed in", "by " + signOn.name());
        PageRoutes.page(context, Pages.welcome());
    }

    private static String param(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    private void refuse(NotSignedInException e, Context context) {
        book.deeds().add("somebody", "failed to sign in", e.getMessage());
        context.status(HttpStatus.FORBIDDEN);
        PageRoutes.page(context, Pages.problem("Not signed in", e.getMessage()));
    }

    /** What people know the provider by. */
    String name() {
        return signOn.name();
    }
}
