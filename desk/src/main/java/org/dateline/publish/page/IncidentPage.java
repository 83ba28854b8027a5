package org.dateline.publish.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.Alternative;
import org.dateline.incident.record.Change;
import org.dateline.incident.record.DevelopmentEntry;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.Question;
import org.dateline.incident.record.ReportEntry;
import org.dateline.incident.record.Sourced;
import org.dateline.incident.record.TimelineEntry;
import org.dateline.publish.Summary;
import org.dateline.publish.card.Words;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.Weapon;
import org.dateline.store.JudgementEntry;
import org.dateline.store.desk.Moderation.Lock;

/** One incident: what is known, in numbers and in words, who says so, what is open, what changed, what people say to it. */
public final class IncidentPage {
    private static final List<String> POLICIES = List.of("balanced", "conservative", "latest", "range");

    private final IncidentRecord incident;
    private final Query query;
    private final Visitor visitor;
    private final List<JudgementEntry> judgements;
    private final Optional<Lock> lock;
    private final Summary summary;

    private IncidentPage(
            IncidentRecord incident,
            Query query,
            Visitor visitor,
            List<JudgementEntry> judgements,
            Optional<Lock> lock) {
        this.lock = lock;
        this.incident = incident;
        this.query = query;
        this.visitor = visitor;
        this.judgements = List.copyOf(judgements);
        this.summary = new Summary(incident);
    }

    /** The page of an incident under the policy and at the moment that the query tells. */
    public static WebPage of(
            IncidentRecord incident,
            Query query,
            Visitor visitor,
            List<JudgementEntry> judgements,
            Optional<Lock> lock) {
        return new IncidentPage(incident, query, visitor, judgements, lock).html();
    }

    private WebPage html() {
        return Layout.page(
                summary.title(),
                "/incidents",
                Html.of(
                        "<div data-live=\"incident\" data-incident=\"{}\">{}{}<div class=\"incident\"><div"
                                + " class=\"story\">{}{}{}{}{}{}{}</div><aside class=\"side\">{}</aside></div></div>{}",
                        incident.id(),
                        past(),
                        header(),
                        section(
                                "figures",
                                "Casualties",
                                policy().plus(new Ledgered(incident).html()).plus(charts())),
                        section("account", "Account", account()),
                        section("said", "Who said what", WhoSaidWhat.of(incident)),
                        section("sources", "Sources", sources()),
                        section("followed", "What followed", followed()),
                        section("open", "Open questions", open()),
                        section("history", "History", history()),
                        side(),
                        section(
                                "discussion",
                                "Discussion",
                                new Discussion(incident, query, visitor, judgements, lock).html())));
    }

    private static Html section(String id, String title, Html body) {
        return body.markup().isBlank()
                ? Html.NOTHING
                : Html.of(
                        "<section id=\"{}\" aria-labelledby=\"{}-h\"><h2 id=\"{}-h\">{}</h2>{}</section>",
                        id,
                        id,
                        id,
                        title,
                        body);
    }

    private Html past() {
        return query.find("as_of")
                .map(it -> Html.of(
                        "<p class=\"past\" role=\"note\">As it stood at {}. <a href=\"{}\">Back to now</a></p>",
                        it,
                        query.without("as_of").url()))
                .orElse(Html.NOTHING);
    }

    private Html header() {
        String stage = incident.stage().value().toString();
        return Html.of(
                "<header class=\"title\"><p class=\"kicker\"><span>{}</span>{}{}<span class=\"quiet\">{} · revision"
                        + " {}{}</span></p><h1>{}</h1><p class=\"lead\">{}</p></header>",
                Summary.words(incident.kind().value()),
                stage.equals("accomplished") ? Html.NOTHING : Html.of("<span>{}</span>", stage),
                Parts.chip(incident.status()),
                incident.id(),
                incident.revision(),
                incident.asOf().map(it -> " · latest report " + it).orElse(""),
                summary.title(),
                incident.when().map(it -> Words.when(it.value())).orElse("Day not known"));
    }

    private Html policy() {
        Html links = POLICIES.stream()
                .map(it -> Html.of(
                        "<a href=\"{}\"{}>{}</a>",
                        query.with("policy", it).url(),
                        it.equals(query.find("policy").orElse("balanced"))
                                ? new Html(" aria-current=\"true\"")
                                : Html.NOTHING,
                        it))
                .collect(Html.joined());
        return Html.of("<p class=\"switch\" aria-label=\"Policy for figures\"><span>policy</span>{}</p>", links);
    }

    private Html charts() {
        return Stream.of("killed", "injured")
                .map(it -> StepChart.of(incident, it))
                .collect(Html.joined());
    }

    private Html account() {
        List<Html> rows = new ArrayList<>();
        rows.add(fact("what", "kind", Summary.words(incident.kind().value()), incident.kind()));
        incident.when().ifPresent(it -> rows.add(fact("when", "when", Words.when(it.value()), it)));
        for (Place place : incident.where().value()) {
            rows.add(fact(
                    Summary.words(place.role()),
                    "where",
                    Html.of("{} <small>{}</small>", Words.place(place), Words.position(place)),
                    incident.where()));
        }
        addAll(
                rows,
                "weapon",
                incident.weapons(),
                incident.weapons().value().stream().map(IncidentPage::weapon));
        addAll(
                rows,
                "target",
                incident.targets(),
                incident.targets().value().stream().map(IncidentPage::target));
        addAll(
                rows,
                "said to have done it",
                incident.actors(),
                summary.perpetrators().stream().map(IncidentPage::actor));
        rows.add(fact("responsibility", "responsibility", responsibility(), incident.responsibility()));
        return Html.of("<dl class=\"facts\">{}</dl>{}", rows.stream().collect(Html.joined()), told());
    }

    private static void addAll(List<Html> rows, String label, Sourced<?> from, Stream<Html> values) {
        List<Html> all = values.distinct().toList();
        if (!all.isEmpty()) {
            rows.add(fact(label, "", Parts.list(all, "plain"), from));
        }
    }

    private static Html fact(String label, String field, Object value, Sourced<?> from) {
        Html others = from.alternatives().isEmpty()
                ? Html.NOTHING
                : Html.of("<small class=\"others\">told otherwise: {}</small>", others(from.alternatives()));
        Html wrong = field.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        " <a class=\"wrong\" href=\"?field={}#reply\" aria-label=\"{} is wrong\">wrong?</a>",
                        field,
                        label);
        return Html.of(
                "<div><dt>{}</dt><dd>{} <small>{}</small>{}{}</dd></div>",
                label,
                value,
                Parts.many(from.support().size(), "claim"),
                others,
                wrong);
    }

    private static String others(List<? extends Alternative<?>> others) {
        return others.stream().map(it -> plain(it.value())).distinct().collect(Collectors.joining("; "));
    }

    private static String plain(Object value) {
        return switch (value) {
            case org.dateline.reading.record.When when -> Words.when(when);
            case List<?> list -> list.stream().map(IncidentPage::plain).collect(Collectors.joining(", "));
            case Place place -> place.name();
            case Actor actor -> Summary.name(actor);
            case Target target -> target.name();
            case Weapon weapon -> weapon.kind().toString();
            case org.dateline.reading.record.Responsibility said -> Summary.words(said.status());
            case String text -> text;
            default -> Summary.words(value);
        };
    }

    private static Html weapon(Weapon it) {
        return Html.of(
                "{} <small>{}</small>",
                it.kind() + Words.times(it.count()),
                it.text().orElse(""));
    }

    private static Html target(Target it) {
        String effect = it.effect().toString().equals("unstated") ? "" : ", " + it.effect();
        return Html.of("{} <small>{}{}</small>", it.name() + Words.times(it.count()), Summary.words(it.kind()), effect);
    }

    private static Html actor(Actor it) {
        return Html.of(
                "{} <small>{}{}</small>",
                Summary.name(it) + Words.times(it.count()),
                it.confidence().map(Summary::words).orElse(""),
                Words.bySpeaker(it.attribution()));
    }

    private Html responsibility() {
        Html claims = Parts.list(
                incident.responsibility().value().claims().stream()
                        .map(it -> Html.of(
                                "{} {} <small>{}</small>",
                                it.by(),
                                Summary.words(it.stance()),
                                Words.bySpeaker(it.attribution())))
                        .toList(),
                "plain");
        return Html.of("{}{}", Summary.words(incident.responsibility().value().status()), claims);
    }

    /** The passages that tell of it, in the world's order. */
    private Html told() {
        List<Html> rows =
                incident.timeline().stream().map(this::entry).distinct().toList();
        return rows.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "<h3>In the reports' words</h3><ol class=\"told\">{}</ol>",
                        rows.stream().map(it -> Html.of("<li>{}</li>", it)).collect(Html.joined()));
    }

    private Html entry(TimelineEntry it) {
        return Html.of(
                "<span class=\"at\">{}</span> <q>{}</q> <sup>{}</sup>",
                it.at().map(Summary::day).orElse(Summary.words(it.kind())),
                it.text().strip(),
                Ledgered.passage(it.report(), it.evidence(), number(it.report())));
    }

    /** The number of a source in the list of sources. */
    private int number(String report) {
        List<String> ids = incident.reports().stream().map(ReportEntry::id).toList();
        return ids.indexOf(report) + 1;
    }

    private Html sources() {
        Map<String, List<ReportEntry>> groups = incident.reports().stream()
                .collect(Collectors.groupingBy(ReportEntry::independentGroup, LinkedHashMap::new, Collectors.toList()));
        Html items = groups.values().stream()
                .map(group -> Html.of(
                        "<li value=\"{}\">{}{}</li>",
                        number(group.getFirst().id()),
                        source(group.getFirst()),
                        group.size() == 1
                                ? Html.NOTHING
                                : Html.of(
                                        "<details><summary>{} copied from it, or from the same"
                                                + " source</summary>{}</details>",
                                        Parts.many(group.size() - 1, "report"),
                                        Parts.list(
                                                group.stream()
                                                        .skip(1)
                                                        .map(IncidentPage::source)
                                                        .toList(),
                                                "plain"))))
                .collect(Html.joined());
        return Html.of(
                "<p class=\"quiet\">{}, {} independent</p><ol class=\"sources\">{}</ol>",
                Parts.many(incident.reports().size(), "report"),
                groups.size(),
                items);
    }

    private static Html source(ReportEntry it) {
        return Html.of(
                "<a href=\"/readings/{}\">{}</a> <small>{} {}{}</small> <code title=\"Hash of its text\">{}</code>",
                Query.encoded(it.id()),
                it.title().orElse(it.id()),
                it.outlet(),
                it.published(),
                it.main() ? "" : " · tells of it beside something else",
                it.contentId().substring(0, Math.min(12, it.contentId().length())));
    }

    private Html followed() {
        return Parts.list(
                incident.developments().stream()
                        .map(IncidentPage::development)
                        .distinct()
                        .toList(),
                "developments");
    }

    private static Html development(DevelopmentEntry it) {
        return Html.of(
                "<b>{}</b> <small class=\"{}\">{}</small> {} <small>{}</small>",
                Summary.words(it.kind()),
                it.status(),
                it.status(),
                Ledgered.passage(it.report(), it.evidence(), it.text()),
                Words.bySpeaker(it.attribution()));
    }

    private Html open() {
        return Parts.list(
                incident.openQuestions().stream().map(IncidentPage::question).toList(), "questions");
    }

    private static Html question(Question it) {
        Html end = it.closedBy()
                .map(by -> Html.of(" <a href=\"#{}\">answered</a>", by))
                .orElse(new Html(" <span class=\"chip open\">open</span>"));
        return Html.of(
                "<b>{}</b> {}{}",
                Summary.words(it.about()),
                Ledgered.passage(it.report(), it.evidence(), it.text()),
                end);
    }

    private Html history() {
        Map<Integer, List<Change>> revisions = incident.changes().stream()
                .collect(Collectors.groupingBy(Change::revision, LinkedHashMap::new, Collectors.toList()));
        Html rows = revisions.entrySet().stream()
                .sorted(Map.Entry.<Integer, List<Change>>comparingByKey().reversed())
                .map(it -> revision(it.getKey(), it.getValue()))
                .collect(Html.joined());
        Html form = Html.of(
                "<form class=\"inline\" action=\"{}\">{}<label>As of <input name=\"as_of\" type=\"datetime-local\""
                        + " value=\"{}\"></label><button type=\"submit\">Show</button></form>",
                query.path(),
                query.hidden("as_of"),
                query.find("as_of").filter(it -> it.length() > 10));
        return form.plus(Html.of("<ol class=\"history\">{}</ol>", rows));
    }

    private Html revision(int number, List<Change> changes) {
        Optional<String> at =
                changes.stream().map(Change::at).flatMap(Optional::stream).findFirst();
        Html lines = Parts.list(
                changes.stream()
                        .map(it -> Html.of(
                                "{} <s>{}</s> {} <small>{}{}</small>",
                                it.field().replace('_', ' '),
                                it.before().map(IncidentPage::plain).map(IncidentPage::cut),
                                it.after()
                                        .map(IncidentPage::plain)
                                        .map(IncidentPage::cut)
                                        .orElse("—"),
                                it.by().equals("reports") ? "" : "by " + it.by() + " ",
                                it.because()))
                        .toList(),
                "plain");
        return Html.of(
                "<li><b>{}</b> {}{}</li>",
                "Revision " + number,
                at.map(it -> Html.of(
                        "<a href=\"{}\" title=\"The record as it stood then\">{}</a>",
                        query.with("as_of", it).url(),
                        it)),
                lines);
    }

    private static String cut(String words) {
        return words.length() > 120 ? words.substring(0, 119) + "…" : words;
    }

    private Html side() {
        List<WorldMap.Point> points = incident.where().value().stream()
                .filter(it -> it.latitude().isPresent() && it.longitude().isPresent())
                .map(it -> new WorldMap.Point(
                        it.latitude().get(),
                        it.longitude().get(),
                        it.radiusM().orElse(0),
                        "#account",
                        Summary.words(it.role()) + ": " + it.name(),
                        it.role().toString(),
                        1))
                .toList();
        Html map = points.isEmpty()
                ? new Html("<p class=\"quiet\">No place of it is on the map.</p>")
                : new WorldMap(WorldMap.around(points, 12), points).svg("Where it happened");
        long open = incident.openQuestions().stream()
                .filter(it -> it.closedBy().isEmpty())
                .count();
        return Html.of(
                "{}<p><a href=\"#sources\"><b>{}</b>, {} independent</a></p><p><a href=\"#open\">{}</a></p><p><a"
                        + " href=\"#discussion\">{}</a></p>{}<p class=\"quiet\">Export: {}</p>",
                map,
                Parts.many(incident.reports().size(), "report"),
                summary.independent(),
                open == 0 ? "No open question" : Parts.many(open, "open question"),
                Parts.many(incident.replies().size(), "reply").replace("replys", "replies"),
                links(),
                exports());
    }

    private Html links() {
        return Parts.list(
                incident.links().stream()
                        .map(it -> Html.of(
                                "{} <a href=\"/incidents/{}\">{}</a>", Summary.words(it.kind()), it.to(), it.to()))
                        .toList(),
                "plain");
    }

    private Html exports() {
        return Stream.of("jsonl", "claims", "geojson", "stix", "cap")
                .map(it -> Parts.link("/export/" + it + "?id=" + incident.id(), it))
                .collect(Html.joined());
    }
}
