package org.dateline.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.dateline.publish.page.PeoplePage;
import org.dateline.publish.page.Visitor;
import org.dateline.store.desk.DeskBook;

/** Accounts, for those who give them; password and tokens, for everybody. */
final class PeopleRoutes {
    private static final int DEEDS = 50;

    private final Accounts accounts;
    private final Guard guard;
    private final DeskBook book;

    PeopleRoutes(Accounts accounts, Guard guard, DeskBook book) {
        this.accounts = accounts;
        this.guard = guard;
        this.book = book;
    }

    void add(RoutesConfig routes) {
        routes.get("/users", this::people);
        routes.post("/users", this::put);
        routes.post("/users/{name}/role", this::give);
        routes.post("/users/{name}/remove", this::remove);
        routes.get("/settings", it -> settings(it, Optional.empty(), Optional.empty()));
        routes.post("/settings/password", this::password);
        routes.post("/settings/tokens", this::token);
        routes.post("/settings/tokens/remove", this::removeToken);
    }

    private static PeoplePage.Person person(Accounts.Account it) {
        List<PeoplePage.Key> keys = it.tokens().stream()
                .map(t -> new PeoplePage.Key(t.name(), t.most().word(), t.label()))
                .toList();
        return new PeoplePage.Person(it.name(), it.role().word(), keys);
    }

    private static List<String> roles() {
        return Role.list().stream().map(Role::word).toList();
    }

    private void people(Context context) {
        Guard.mustAdminister(context);
        people(context, Optional.empty());
    }

    private void people(Context context, Optional<String> problem) {
        PageRoutes.page(
                context,
                PeoplePage.of(
                        accounts.list().stream().map(PeopleRoutes::person).toList(),
                        roles(),
                        book.deeds().listLatest(DEEDS),
                        Guard.visitor(context),
                        problem));
    }

    private interface Deed {
        void run();
    }

    /** Does what an admin wants, and writes down that it was done; or shows what was wrong with it. */
    private void administer(Context context, String what, String about, Deed deed) {
        guard.checkForm(context);
        Guard.mustAdminister(context);
        try {
            deed.run();
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            people(context, Optional.of(e.getMessage()));
            return;
        }
        book.deeds().add(Guard.visitor(context).name(), what, about);
        context.redirect("/users", HttpStatus.SEE_OTHER);
    }

    private static Role role(Context context) {
        return Forms.param(context, "role")
                .flatMap(Role::find)
                .orElseThrow(() -> Refusal.wrong("role takes " + Role.words() + "."));
    }

    private void put(Context context) {
        String name = Forms.param(context, "name").orElse("");
        administer(context, "gave an account as " + Forms.param(context, "role").orElse("?") + " to", name, () -> {
            if (accounts.isEmpty() && role(context) != Role.ADMIN) {
                throw new IllegalArgumentException("the first account is that of an admin");
            }
            accounts.put(name, role(context), Forms.param(context, "password").orElse(""));
        });
    }

    private void give(Context context) {
        String name = context.pathParam("name");
        administer(
                context,
                "gave the role " + Forms.param(context, "role").orElse("?") + " to",
                name,
                () -> accounts.give(name, role(context)));
    }

    private void remove(Context context) {
        String name = context.pathParam("name");
        administer(context, "took the account away of", name, () -> {
            accounts.remove(name);
            book.watches().removeAllOf(name);
        });
    }

    private void settings(Context context, Optional<String> fresh, Optional<String> problem) {
        Optional<PeoplePage.Person> self =
                accounts.find(Guard.visitor(context).name()).map(PeopleRoutes::person);
        PageRoutes.page(context, PeoplePage.settings(self, roles(), Guard.visitor(context), fresh, problem));
    }

    /** Only who signed in with a password; a token must not make tokens. */
    private Visitor self(Context context) {
        guard.checkForm(context);
        Visitor visitor = Guard.visitor(context);
        if (!visitor.mayLeave()) {
            throw Refusal.forbidden("Sign in for that.");
        }
        return visitor;
    }

    private void password(Context context) {
        Visitor visitor = self(context);
        guard.countLogin(context);
        String old = Forms.param(context, "old").orElse("");
        String fresh = Forms.param(context, "password").orElse("");
        if (!accounts.matches(visitor.name(), old)) {
            context.status(HttpStatus.FORBIDDEN);
            settings(context, Optional.empty(), Optional.of("That is not the password now."));
            return;
        }
        try {
            accounts.put(
                    visitor.name(), accounts.find(visitor.name()).orElseThrow().role(), fresh);
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            settings(context, Optional.empty(), Optional.of(e.getMessage()));
            return;
        }
        book.deeds().add(visitor.name(), "took another password", "");
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private void token(Context context) {
        Visitor visitor = self(context);
        String label = Forms.param(context, "label").orElse("");
        String token = accounts.token(visitor.name(), role(context), label.substring(0, Math.min(60, label.length())));
        book.deeds().add(visitor.name(), "made a token", label);
        settings(context, Optional.of(token), Optional.empty());
    }

    private void removeToken(Context context) {
        Visitor visitor = self(context);
        accounts.removeToken(visitor.name(), Forms.param(context, "id").orElse(""));
        context.redirect("/settings", HttpStatus.SEE_OTHER);
    }
}
