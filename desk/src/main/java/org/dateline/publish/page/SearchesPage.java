package org.dateline.publish.page;

import java.util.List;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Delivery;
import org.dateline.store.desk.Watch;

/** Saved searches: how many incidents each finds now, its feed, and who is told of its news. */
public final class SearchesPage {
    /**
     * A saved search as it is shown.
     *
     * @param finds incidents that it finds now; less than 0 where it cannot be asked any more
     */
    public record Saved(Watch watch, long finds, List<Sent> alerts) {
        public Saved {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * An alert with what it sent last.
     *
     * @param secret whether the signing secret is to be shown
     */
    public record Sent(Alert alert, List<Delivery> latest, boolean secret) {
        public Sent {
            latest = List.copyOf(latest);
        }
    }

    private final Visitor visitor;
    private final boolean mail;

    private SearchesPage(Visitor visitor, boolean mail) {
        this.visitor = visitor;
        this.mail = mail;
    }

    /**
     * The page.
     *
     * @param mail whether letters can be sent from here
     */
    public static WebPage of(List<Saved> all, Visitor visitor, boolean mail) {
        SearchesPage page = new SearchesPage(visitor, mail);
        Html list = all.isEmpty()
                ? new Html(
                        "<p class=\"quiet\">None yet. Filter the <a href=\"/incidents\">list of incidents</a>, then save"
                                + " what you see under a name.</p>")
                : all.stream().map(page::saved).collect(Html.joined());
        return Layout.page("Saved searches", "/searches", Html.of("<h1>Saved searches</h1>{}", list));
    }

    private Html saved(Saved it) {
        Watch watch = it.watch();
        String finds = it.finds() < 0 ? "cannot be asked any more" : Parts.many(it.finds(), "incident") + " now";
        return Html.of(
                "<section class=\"saved\" id=\"{}\" aria-labelledby=\"h{}\"><h2 id=\"h{}\"><a"
                        + " href=\"/incidents?{}\">{}</a> <small>{}</small></h2><p>Feeds: <a"
                        + " href=\"/watch/{}.atom\">Atom</a> <a href=\"/watch/{}.cap\">CAP</a> <small>Whoever has"
                        + " these addresses can read them without an account.</small></p>{}{}{}</section>",
                watch.id(),
                watch.id(),
                watch.id(),
                watch.query(),
                watch.name(),
                finds,
                watch.id(),
                watch.id(),
                Parts.list(it.alerts().stream().map(this::sent).toList(), "alerts"),
                visitor.writes() ? form(watch) : Html.NOTHING,
                button("/searches/" + watch.id() + "/remove", "Remove this search", watch.name()));
    }

    private Html sent(Sent it) {
        Alert alert = it.alert();
        Html state = alert.fault()
                .map(why ->
                        Html.of("<span class=\"chip discounted\">off: {}</span> {}", why, act(alert, "on", "Turn on")))
                .orElse(Html.NOTHING);
        Html secret = it.secret() && !alert.secret().isEmpty()
                ? Html.of("<details><summary>Signing secret</summary><code>{}</code></details>", alert.secret())
                : Html.NOTHING;
        return Html.of(
                "<b>{}</b> {} <small>{}, {}</small> {}{}{}{}{}",
                alert.channel() == Alert.Channel.HOOK ? "Webhook" : "E-mail",
                alert.target(),
                switch (alert.every()) {
                    case CHANGE -> "at once";
                    case DAY -> "once a day";
                    case WEEK -> "once a week";
                },
                alert.format() == Alert.Format.CAP ? "CAP" : "news",
                state,
                act(alert, "test", "Send a test"),
                act(alert, "remove", "Remove"),
                secret,
                Parts.list(it.latest().stream().map(SearchesPage::delivery).toList(), "plain deliveries"));
    }

    private static Html delivery(Delivery it) {
        Html end = it.done()
                .map(at -> Html.of("arrived {}", Parts.moment(at)))
                .or(() -> it.due().map(at -> Html.of("next try {}", Parts.moment(at))))
                .orElse(new Html("given up"));
        return Html.of(
                "<small>{} · {} · {}{}</small>",
                Parts.moment(it.made()),
                Parts.many(it.tries(), "try").replace("trys", "tries"),
                end,
                it.fault().map(why -> Html.of(" · {}", why)));
    }

    private Html act(Alert alert, String act, String words) {
        return button("/alerts/" + alert.number() + "/" + act, words, alert.target());
    }

    private Html button(String path, String words, String of) {
        return Html.of(
                "<form class=\"inline\" method=\"post\" action=\"{}\">{}<button class=\"small\" type=\"submit\""
                        + " aria-label=\"{}: {}\">{}</button></form> ",
                path,
                visitor.field(),
                words,
                of,
                words);
    }

    private Html form(Watch watch) {
        Html letters = mail
                ? new Html("<option value=\"mail\">e-mail</option>")
                : new Html("<option value=\"mail\" disabled>e-mail (this desk has no mail server)</option>");
        return Html.of(
                "<details class=\"more\"><summary>Tell somebody of its news</summary><form method=\"post\""
                        + " action=\"/searches/{}/alerts\">{}<div class=\"row\"><label>By <select name=\"channel\"><option"
                        + " value=\"hook\">webhook</option>{}</select></label><label>Address <input name=\"target\""
                        + " required maxlength=\"500\" placeholder=\"https://… or name@…\"></label><label>When <select"
                        + " name=\"every\"><option value=\"change\">at once</option><option value=\"day\">once a"
                        + " day</option><option value=\"week\">once a week</option></select></label><label>As <select"
                        + " name=\"format\"><option value=\"news\">news</option><option"
                        + " value=\"cap\">CAP 1.2</option></select></label><button"
                        + " type=\"submit\">Add</button></div></form></details>",
                watch.id(),
                visitor.field(),
                letters);
    }
}
