package org.dateline.publish.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.intake.book.DeadLetter;
import org.dateline.intake.book.SourceState;
import org.dateline.intake.source.Health;

/** Where news comes from: how each source does, and the list of them, for those who may change it. */
public final class FeedsPage {
    /**
     * What is shown.
     *
     * @param list the list as it is written; empty where there is none
     * @param problem what is wrong with it
     * @param aside reports that tell of no attack, and are kept unread
     * @param dead what could not be read
     */
    public record Shown(
            List<Health> lines,
            String list,
            Optional<String> problem,
            long aside,
            long dead,
            List<DeadLetter> letters) {
        public Shown {
            lines = List.copyOf(lines);
            letters = List.copyOf(letters);
        }
    }

    private FeedsPage() {}

    /** The page. */
    public static WebPage of(Shown it, Visitor visitor) {
        Html rows = it.lines().stream().map(line -> line(line, visitor)).collect(Html.joined());
        Html table = it.lines().isEmpty()
                ? new Html("<p class=\"quiet\">No source yet.</p>")
                : Html.of(
                        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Sources\"><table><thead><tr><th>Source</th><th>How it"
                                + " does</th><th>Last well</th><th>Asked again</th><th>Items</th></tr></thead><tbody>{}</tbody></table></div>",
                        rows);
        return Layout.page(
                "Feeds",
                "/feeds",
                Html.of(
                        "<h1>Feeds</h1>{}{}<p>{} set aside as they tell of no attack; {} could not be read.</p>{}{}",
                        it.problem().map(p -> Html.of("<p class=\"problems\" role=\"alert\"><b>{}</b></p>", p)),
                        table,
                        Parts.many(it.aside(), "report"),
                        it.dead(),
                        letters(it),
                        visitor.administers() ? form(it.list(), visitor) : Html.NOTHING));
    }

    private static Html line(Health it, Visitor visitor) {
        SourceState state = it.state();
        Html how = state.fault()
                .map(fault -> Html.of(
                        "<span class=\"chip discounted\">{}</span> <small>{}, {} in a row</small>",
                        fault.toLowerCase(Locale.ROOT).replace('_', ' '),
                        state.why(),
                        state.failures()))
                .orElse(
                        state.triedAt().isEmpty()
                                ? new Html("<span class=\"chip\">not asked yet</span>")
                                : new Html("<span class=\"chip corroborated\">well</span>"));
        return Html.of(
                "<tr><th scope=\"row\">{}<br><small>{}</small></th><td>{}</td><td>{}</td><td>{}</td><td"
                        + " class=\"number\">{}</td></tr>",
                it.source().name(),
                // an address may hold a key
                visitor.administers()
                        ? it.source().address()
                        : it.source().address().getHost(),
                how,
                state.succeededAt().map(Parts::moment),
                state.nextAt().equals(Instant.EPOCH) ? new Html("soon") : Parts.moment(state.nextAt()),
                state.items());
    }

    private static Html letters(Shown it) {
        return it.letters().isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<details class=\"more\"><summary>What could not be read</summary>{}</details>",
                        Parts.list(
                                it.letters().stream()
                                        .map(letter -> Html.of("<b>{}</b> {}", letter.id(), letter.why()))
                                        .toList(),
                                "plain"));
    }

    private static Html form(String list, Visitor visitor) {
        return Html.of(
                "<section aria-labelledby=\"list-h\"><h2 id=\"list-h\">The list of sources</h2><form method=\"post\""
                        + " action=\"/feeds\">{}<label for=\"list\">YAML; every minute those that are due are"
                        + " asked</label><textarea id=\"list\" name=\"list\" rows=\"16\" spellcheck=\"false\""
                        + " class=\"code\">{}</textarea><button type=\"submit\">Check and save</button></form></section>",
                visitor.field(),
                list);
    }
}
