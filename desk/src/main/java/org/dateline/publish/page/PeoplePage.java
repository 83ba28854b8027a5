package org.dateline.publish.page;

import java.util.List;
import java.util.Optional;
import org.dateline.store.desk.Deeds;

/** Who has an account, and who did what; and what everybody can set for themselves. */
public final class PeoplePage {
    /** Somebody with an account. */
    public record Person(String name, String role, List<Key> keys) {
        public Person {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A token.
     *
     * @param id first letters of its hash
     * @param most role that it gives at most
     */
    public record Key(String id, String most, String label) {}

    private PeoplePage() {}

    /**
     * The page of those who give accounts.
     *
     * @param roles all there are, the least first
     */
    public static WebPage of(
            List<Person> people,
            List<String> roles,
            List<Deeds.Deed> deeds,
            Visitor visitor,
            Optional<String> problem) {
        Html rows = people.stream().map(it -> person(it, roles, visitor)).collect(Html.joined());
        Html table = people.isEmpty()
                ? new Html(
                        "<p>Nobody has an account, so whoever sits at this computer may do everything. With the first"
                                + " account everybody must sign in; give it the role admin.</p>")
                : Html.of(
                        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Accounts\"><table><thead><tr><th>Name</th><th>Role</th><th>Tokens</th><th>Account</th></tr></thead><tbody>{}</tbody></table></div>",
                        rows);
        Html done = Parts.list(
                deeds.stream()
                        .map(it ->
                                Html.of("{} <b>{}</b> {} {}", Parts.moment(it.at()), it.who(), it.what(), it.about()))
                        .toList(),
                "plain deeds");
        return Layout.page(
                "People",
                "/users",
                Html.of(
                        "<h1>People</h1>{}{}<section aria-labelledby=\"new-h\"><h2 id=\"new-h\">Give an account, or"
                                + " another password</h2><form method=\"post\" action=\"/users\">{}<div class=\"row\"><label>Name"
                                + " <input name=\"name\" required maxlength=\"60\" autocomplete=\"off\"></label><label>Role"
                                + " {}</label><label>Password <input name=\"password\" type=\"password\" required"
                                + " minlength=\"10\" autocomplete=\"new-password\"></label><button"
                                + " type=\"submit\">Save</button></div></form></section>{}",
                        problem(problem),
                        table,
                        visitor.field(),
                        roles(roles, people.isEmpty() ? "admin" : "reader"),
                        deeds.isEmpty()
                                ? Html.NOTHING
                                : Html.of(
                                        "<section aria-labelledby=\"done-h\"><h2 id=\"done-h\">Done lately</h2>{}</section>",
                                        done)));
    }

    private static Html problem(Optional<String> problem) {
        return problem.map(it -> Html.of("<p class=\"problems\" role=\"alert\"><b>{}</b></p>", it))
                .orElse(Html.NOTHING);
    }

    private static Html roles(List<String> roles, String chosen) {
        Html options = roles.stream()
                .map(it ->
                        Html.of("<option{}>{}</option>", it.equals(chosen) ? new Html(" selected") : Html.NOTHING, it))
                .collect(Html.joined());
        return Html.of("<select name=\"role\">{}</select>", options);
    }

    private static Html person(Person it, List<String> roles, Visitor visitor) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td><form class=\"inline\" method=\"post\" action=\"/users/{}/role\">{}<label"
                        + " class=\"unseen\" for=\"r-{}\">Role of {}</label>{}<button class=\"small\""
                        + " type=\"submit\">Change</button></form></td><td>{}</td><td><form class=\"inline\""
                        + " method=\"post\" action=\"/users/{}/remove\">{}<button class=\"small\" type=\"submit\""
                        + " aria-label=\"Remove the account of {}\">Remove</button></form></td></tr>",
                it.name(),
                Query.encoded(it.name()),
                visitor.field(),
                it.name(),
                it.name(),
                new Html(roles(roles, it.role())
                        .markup()
                        .replaceFirst("<select", "<select id=\"r-" + Html.escape(it.name()) + "\"")),
                it.keys().size(),
                Query.encoded(it.name()),
                visitor.field(),
                it.name());
    }

    /**
     * What somebody can set for themselves.
     *
     * @param fresh a token that was just made; it is shown this once
     */
    public static WebPage settings(
            Optional<Person> self,
            List<String> roles,
            Visitor visitor,
            Optional<String> fresh,
            Optional<String> problem) {
        Html body = self.map(it -> own(it, roles, visitor, fresh))
                .orElse(new Html("<p>This desk has no accounts; whoever sits at this computer may do everything. <a"
                        + " href=\"/users\">Give accounts</a> to let others in.</p>"));
        return Layout.page("Settings", "/settings", Html.of("<h1>Settings</h1>{}{}", problem(problem), body));
    }

    private static Html own(Person self, List<String> roles, Visitor visitor, Optional<String> fresh) {
        Html shown = fresh.map(it -> Html.of(
                        "<p class=\"proposal\" role=\"status\">The new token, shown this once: <code>{}</code></p>",
                        it))
                .orElse(Html.NOTHING);
        Html keys = Parts.list(self.keys().stream().map(it -> key(it, visitor)).toList(), "plain");
        return Html.of(
                "<p>Signed in as <b>{}</b>, {}.</p><section aria-labelledby=\"pw-h\"><h2 id=\"pw-h\">Another"
                        + " password</h2><form method=\"post\" action=\"/settings/password\">{}<div"
                        + " class=\"row\"><label>The password now <input name=\"old\" type=\"password\" required"
                        + " autocomplete=\"current-password\"></label><label>The new one <input name=\"password\""
                        + " type=\"password\" required minlength=\"10\""
                        + " autocomplete=\"new-password\"></label><button"
                        + " type=\"submit\">Change</button></div></form></section><section"
                        + " aria-labelledby=\"keys-h\"><h2 id=\"keys-h\">Tokens for programs</h2>{}{}<form method=\"post\""
                        + " action=\"/settings/tokens\">{}<div class=\"row\"><label>For what <input name=\"label\""
                        + " maxlength=\"60\"></label><label>It may, at most, what this role may {}</label><button"
                        + " type=\"submit\">Make a token</button></div></form></section>",
                self.name(),
                self.role(),
                visitor.field(),
                shown,
                keys,
                visitor.field(),
                roles(roles, "reader"));
    }

    private static Html key(Key it, Visitor visitor) {
        return Html.of(
                "<code>{}…</code> {} <small>at most {}</small> <form class=\"inline\" method=\"post\""
                        + " action=\"/settings/tokens/remove\">{}<input type=\"hidden\" name=\"id\" value=\"{}\"><button"
                        + " class=\"small\" type=\"submit\" aria-label=\"Take the token {} away\">Take"
                        + " away</button></form>",
                it.id(),
                it.label(),
                it.most(),
                visitor.field(),
                it.id(),
                it.id());
    }
}
