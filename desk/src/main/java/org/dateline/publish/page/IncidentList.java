package org.dateline.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.publish.Summary;
import org.dateline.store.Facets;
import org.dateline.store.IncidentRow;
import org.dateline.store.Order;
import org.dateline.store.Page;

/** Incidents as cards, as a table and on a map, with filters that say how many they leave. */
public final class IncidentList {
    private static final int FACET_ROWS = 8;
    private static final int MOST_MONTHS = 48;
    private static final int YEAR = 4;
    private static final int BAR = 40;
    private static final Html NOTHING_FITS = new Html(
            "<p class=\"quiet\">No incident fits. Take a filter away, or <a href=\"/add\">add a report</a>.</p>");
    private static final List<String> FILTERS =
            List.of("q", "kind", "country", "status", "from", "to", "killed", "bbox", "as_of");

    private final Query query;
    private final Visitor visitor;
    private final Page<IncidentRow> page;
    private final Facets facets;
    private final Map<String, Html> snippets;
    private final List<Pin> pins;

    private IncidentList(
            Query query,
            Visitor visitor,
            Page<IncidentRow> page,
            Facets facets,
            Map<String, Html> snippets,
            List<Pin> pins) {
        this.pins = List.copyOf(pins);
        this.query = query;
        this.visitor = visitor;
        this.page = page;
        this.facets = facets;
        this.snippets = snippets;
    }

    /**
     * The page of a list.
     *
     * @param query state of the page
     * @param snippets words of reports in which a search found something, by incident
     * @param pins what lies on the map, where it is shown
     */
    public static WebPage of(
            Query query,
            Visitor visitor,
            Page<IncidentRow> page,
            Facets facets,
            Map<String, Html> snippets,
            List<Pin> pins) {
        return new IncidentList(query, visitor, page, facets, snippets, pins).html();
    }

    private String view() {
        return query.find("view").orElse("cards");
    }

    private WebPage html() {
        boolean map = view().equals("map");
        return Layout.page(
                "Incidents",
                map ? "/incidents?view=map" : "/incidents",
                Html.of(
                        "<div class=\"listing\"{}><aside class=\"facets\" aria-label=\"Filters\"{}>{}</aside><section"
                                + " class=\"results\" aria-label=\"Incidents\"><div{}>{}{}{}</div>{}</section></div>",
                        live(!map, "list"),
                        live(map, "facets"),
                        filters(),
                        live(map, "head"),
                        head(),
                        chips(),
                        save(),
                        map ? Html.of("{}<div{}>{}</div>", map(), live(true, "below"), belowTheMap()) : listed()));
    }

    /** Marks a part that news are brought into; beside a map it is the parts around it. */
    private static Html live(boolean is, String part) {
        return is ? Html.of(" data-live=\"{}\"", part) : Html.NOTHING;
    }

    private Html listed() {
        return Html.of("{}{}", body(), more());
    }

    private Html head() {
        Html views = Stream.of("cards", "table", "map")
                .map(it -> Html.of(
                        "<a href=\"{}\"{}>{}</a>",
                        query.with("view", it).url(),
                        it.equals(view()) ? new Html(" aria-current=\"true\"") : Html.NOTHING,
                        Parts.capital(it)))
                .collect(Html.joined());
        Html orders = Arrays.stream(Order.values())
                .map(it -> Html.of(
                        "<a href=\"{}\"{}>{}</a>",
                        query.with("order", it.name().toLowerCase(Locale.ROOT)).url(),
                        it.name().equalsIgnoreCase(query.find("order").orElse("happened"))
                                ? new Html(" aria-current=\"true\"")
                                : Html.NOTHING,
                        it.name().toLowerCase(Locale.ROOT)))
                .collect(Html.joined());
        return Html.of(
                "<header class=\"head\"><h1>{}</h1><p class=\"switch\" aria-label=\"View\">{}</p>"
                        + "<p class=\"switch\" aria-label=\"Order\"><span>by</span>{}</p></header>",
                Parts.many(facets.total(), "incident"),
                views,
                orders);
    }

    private Html chips() {
        List<Html> on = new ArrayList<>();
        for (String name : FILTERS) {
            for (String value : query.list(name)) {
                on.add(Html.of(
                        "<a class=\"filter\" href=\"{}\" aria-label=\"Remove the filter {} {}\">{}: {} <span"
                                + " aria-hidden=\"true\">×</span></a>",
                        query.toggled(name, value).url(),
                        name,
                        value,
                        name.replace('_', ' '),
                        name.equals("country") ? country(value) : value.replace('-', ' ')));
            }
        }
        Query bare = Query.of(query.path()).with("view", view());
        return on.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<p class=\"chips\">{} <a href=\"{}\">{} on, reset</a></p>",
                        on.stream().collect(Html.joined()),
                        bare.url(),
                        Parts.many(on.size(), "filter"));
    }

    /** What is asked for, under a name; only where something is. */
    private Html save() {
        String asked = new Query("", query.values())
                .without("view")
                .without("after")
                .without("as_of")
                .url();
        return asked.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<details class=\"more\" id=\"save\"><summary>Save this search</summary><form class=\"inline\""
                                + " method=\"post\" action=\"/searches\">{}<input type=\"hidden\" name=\"query\""
                                + " value=\"{}\"><label>Name <input name=\"name\" required maxlength=\"100\""
                                + " value=\"{}\"></label><button type=\"submit\">Save</button></form></details>",
                        visitor.field(),
                        asked.substring(1),
                        query.values().entrySet().stream()
                                .filter(it -> FILTERS.contains(it.getKey()))
                                .flatMap(it -> it.getValue().stream())
                                .map(it -> it.replace('-', ' '))
                                .collect(java.util.stream.Collectors.joining(", ")));
    }

    private Html filters() {
        return Html.of(
                "<details class=\"fold\" open><summary>Filters</summary>{}{}{}<form action=\"{}\""
                        + " class=\"days\">{}<label>From <input type=\"date\" name=\"from\" value=\"{}\"></label><label>To"
                        + " <input type=\"date\" name=\"to\" value=\"{}\"></label><label>Killed, at least <input"
                        + " type=\"number\" name=\"killed\" min=\"0\" value=\"{}\"></label><label>As of <input"
                        + " type=\"date\" name=\"as_of\" value=\"{}\"></label><button"
                        + " type=\"submit\">Apply</button></form></details>",
                facet("Status", "status", facets.statuses()),
                facet("Kind", "kind", facets.kinds()),
                facet("Country", "country", facets.countries()),
                query.path(),
                query.hidden("from", "to", "killed", "as_of"),
                query.find("from"),
                query.find("to"),
                query.find("killed"),
                query.find("as_of"));
    }

    private Html facet(String title, String name, Map<String, Long> counts) {
        Html rows = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(FACET_ROWS)
                .map(it -> {
                    boolean on = query.list(name).contains(it.getKey());
                    return Html.of(
                            "<li><a href=\"{}\"{}><span>{}</span> <b>{}</b></a></li>",
                            query.toggled(name, it.getKey()).url(),
                            on ? new Html(" aria-current=\"true\"") : Html.NOTHING,
                            name.equals("country")
                                    ? country(it.getKey())
                                    : it.getKey().replace('-', ' '),
                            it.getValue());
                })
                .collect(Html.joined());
        return counts.isEmpty() ? Html.NOTHING : Html.of("<h2>{}</h2><ul>{}</ul>", title, rows);
    }

    static String country(String code) {
        return code.length() == 2 ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code;
    }

    private Html body() {
        if (page.items().isEmpty()) {
            return NOTHING_FITS;
        }
        return switch (view()) {
            case "table" -> table();
            default ->
                Html.of(
                        "<div class=\"cards\">{}</div>",
                        page.items().stream().map(this::card).collect(Html.joined()));
        };
    }

    private Html card(IncidentRow it) {
        return Html.of(
                "<article class=\"card\"><p class=\"kicker\">{}{}{}</p><h2><a href=\"{}\">{}</a></h2><p"
                        + " class=\"place\">{}</p><p class=\"counts\">{}{}</p>{}<p class=\"foot\">{} · {}</p></article>",
                Html.of("<span>{}</span>", Summary.words(it.kind())),
                stage(it),
                Parts.chip(it.status()),
                href(it),
                name(it),
                where(it),
                count(it.killed(), "killed"),
                count(it.injured(), "injured"),
                Optional.ofNullable(snippets.get(it.id())).map(words -> Html.of("<p class=\"snippet\">{}</p>", words)),
                sources(it),
                it.responsibility().equals("unstated")
                        ? "nobody named"
                        : it.responsibility().replace('-', ' '));
    }

    private static Html stage(IncidentRow it) {
        return it.stage().toString().equals("accomplished") ? Html.NOTHING : Html.of("<span>{}</span>", it.stage());
    }

    private static String sources(IncidentRow it) {
        return Parts.many(it.reports(), "report")
                + (it.reports() == it.groups() ? "" : ", " + it.groups() + " independent");
    }

    private String href(IncidentRow it) {
        return Parts.href(query, it);
    }

    private static Html name(IncidentRow it) {
        String day = it.day()
                .map(first -> first + it.lastDay().map(last -> " to " + last).orElse(""))
                .orElse("day not known");
        return Html.of("{} <span class=\"day\">{}</span>", it.place().orElse("Place not known"), day);
    }

    private static String where(IncidentRow it) {
        return Stream.of(it.admin1(), it.country().map(IncidentList::country))
                .flatMap(Optional::stream)
                .distinct()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static Html count(Optional<Integer> people, String outcome) {
        return people.map(n -> Html.of("<span class=\"count\"><b>{}</b> {}</span>", n, outcome))
                .orElse(Html.NOTHING);
    }

    private Html table() {
        Html rows = page.items().stream()
                .map(it -> Html.of(
                        "<tr><td>{}</td><th scope=\"row\"><a href=\"{}\">{}</a></th><td>{}</td><td>{}</td><td"
                                + " class=\"number\">{}</td><td class=\"number\">{}</td><td>{}</td><td>{}</td><td"
                                + " class=\"number\">{}</td></tr>",
                        it.day(),
                        href(it),
                        Parts.capital(Summary.words(it.kind())),
                        it.place(),
                        it.country().map(IncidentList::country),
                        it.killed(),
                        it.injured(),
                        it.responsibility().replace('-', ' '),
                        Parts.chip(it.status()),
                        sources(it)))
                .collect(Html.joined());
        return Html.of(
                "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table of"
                        + " incidents\"><table><thead><tr><th>Day</th><th>What</th><th>Where</th><th>Country</th><th>Killed</th>"
                        + "<th>Injured</th><th>Responsibility</th><th>Status</th><th>Sources</th></tr></thead><tbody>{}</tbody></table></div>",
                rows);
    }

    private Html map() {
        List<WorldMap.Point> points = pins.stream().map(it -> it.point(query)).toList();
        WorldMap map =
                new WorldMap(WorldMap.parse(query.find("bbox")).orElseGet(() -> WorldMap.around(points, 60)), points);
        return Html.of(
                "<div class=\"mapped\">{}{}</div><link rel=\"stylesheet\" href=\"/map/map.css\"><script"
                        + " src=\"/map/map.js\" defer></script>",
                map.svg("Map of incidents; the same incidents are listed below"),
                map.controls(query));
    }

    /** What a map shows, in words and as a list, as its place means nothing to who cannot see it. */
    private Html belowTheMap() {
        long shown = pins.stream().mapToLong(it -> it.spot().count()).sum();
        return Html.of(
                "<p class=\"quiet\" role=\"status\">{} on the map, {} without a point on it. Several near one another"
                        + " are one spot; a circle is how far off a place may be. Borders as Natural Earth draws them;"
                        + " those that states disagree about are dashed.</p>{}{}{}",
                shown,
                Math.max(0, facets.total() - shown),
                histogram(),
                page.items().isEmpty() ? NOTHING_FITS : table(),
                more());
    }

    /** How many a month, or a year where there are many; a bar leads to its own, and the script lets one draw over several. */
    private Html histogram() {
        Map<String, Long> counts = facets.months().size() > MOST_MONTHS ? years() : new TreeMap<>(facets.months());
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (most == 0) {
            return Html.NOTHING;
        }
        Html bars = counts.entrySet().stream()
                .map(it -> bar(it.getKey(), it.getValue(), most))
                .collect(Html.joined());
        return Html.of("<ul class=\"months\" aria-label=\"Incidents over time\">{}</ul>", bars);
    }

    private Map<String, Long> years() {
        Map<String, Long> years = new TreeMap<>();
        facets.months().forEach((month, n) -> years.merge(month.substring(0, YEAR), n, Long::sum));
        return years;
    }

    private Html bar(String time, long count, long most) {
        long high = Math.max(2, BAR * count / most);
        return Html.of(
                "<li><a href=\"{}\" data-month=\"{}\" title=\"{}: {}\"><svg viewBox=\"0 0 10 40\" aria-hidden=\"true\"><rect"
                        + " x=\"1\" y=\"{}\" width=\"8\" height=\"{}\"/></svg><span>{}</span> <b>{}</b></a></li>",
                query.with("from", time.length() == YEAR ? time + "-01-01" : time + "-01")
                        .with("to", lastOf(time))
                        .url(),
                time,
                time,
                count,
                BAR - high,
                high,
                time,
                count);
    }

    private static String lastOf(String time) {
        return time.length() == YEAR
                ? time + "-12-31"
                : java.time.YearMonth.parse(time).atEndOfMonth().toString();
    }

    private Html more() {
        return page.next()
                .map(cursor -> Html.of(
                        "<p><a class=\"button\" href=\"{}\">More incidents</a></p>",
                        new Query(query.path(), withAfter(cursor)).url()))
                .orElse(Html.NOTHING);
    }

    private Map<String, List<String>> withAfter(String cursor) {
        Map<String, List<String>> values = new java.util.LinkedHashMap<>(query.values());
        values.put("after", List.of(cursor));
        return values;
    }
}
