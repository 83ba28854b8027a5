package org.dateline.app.desk;

import static org.dateline.app.desk.Endpoint.get;
import static org.dateline.app.desk.Endpoint.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.app.desk.Endpoint.Parameter;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;
import org.dateline.publish.Discretion;
import org.dateline.publish.RecordLines;
import org.dateline.publish.page.Pin;
import org.dateline.publish.page.Query;
import org.dateline.publish.search.SearchIndex;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.Act;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Judged;
import org.dateline.store.KeptReport;
import org.dateline.store.Ledger;
import org.dateline.store.Page;
import org.dateline.store.ReportQuery;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface for programs, under {@code /api/v1}. */
final class ApiRoutes {
    private static final String ROOT = "/api/v1";
    private static final int ROWS = 100;
    private static final Parameter AFTER = new Parameter("after", "string", "Cursor: next of the page before.");
    private static final Parameter LIMIT = new Parameter("limit", "integer", "Rows of a page, 1 to 1000.");
    private static final Parameter POLICY = new Parameter("policy", "string", AskedFor.POLICIES + ".");
    private static final Parameter AS_OF =
            new Parameter("as_of", "string", "What was known then: 2024-08-06 or 2024-08-06T12:00.");
    private static final Parameter FIELDS = new Parameter("fields", "string", "Only these fields, parted by commas.");
    private static final Parameter[] FILTERS = {
        new Parameter("q", "string", "Words of reports."),
        new Parameter("kind", "string", "Kind of incident; may be given again."),
        new Parameter("country", "string", "ISO 3166-1 code; may be given again."),
        new Parameter("status", "string", "corroborated, single-source, contested or discounted; may be given again."),
        new Parameter("stage", "string", "accomplished, attempted, foiled, threatened or planned."),
        new Parameter("from", "string", "First day."),
        new Parameter("to", "string", "Last day."),
        new Parameter("killed", "integer", "Killed, at least."),
        new Parameter("bbox", "string", "west,south,east,north in degrees."),
        new Parameter("order", "string", "happened, changed, reported or killed."),
        POLICY,
        AS_OF,
        AFTER,
        LIMIT
    };

    private final Ledger ledger;
    private final Searching searching;
    private final Taking taking;
    private final Live live;
    private final Replies replies;
    private final SearchRoutes searches;
    private final FacetCache facets;
    private final List<Endpoint> endpoints;

    ApiRoutes(
            Ledger ledger,
            Searching searching,
            Taking taking,
            Live live,
            Replies replies,
            SearchRoutes searches,
            FacetCache facets) {
        this.facets = facets;
        this.replies = replies;
        this.searches = searches;
        this.ledger = ledger;
        this.searching = searching;
        this.taking = taking;
        this.live = live;
        this.endpoints = endpoints();
    }

    private List<Endpoint> endpoints() {
        return List.of(
                get("/incidents", "Incidents, a page at a time.", this::incidents, FILTERS),
                get("/facets", "How many incidents, by kind, country, status and month.", this::facets, FILTERS),
                get("/spots", "What lies on the map, near ones together, as GeoJSON.", this::spots, FILTERS),
                get("/incidents/{id}", "The record of an incident.", this::incident, POLICY, AS_OF, FIELDS),
                get(
                        "/incidents/{id}/claims",
                        "Every value that a report gives.",
                        it -> part(it, IncidentRecord::claims),
                        POLICY,
                        AS_OF),
                get("/incidents/{id}/changes", "What changed, in the ledger's order.", this::changesOf),
                get("/incidents/{id}/judgements", "What people judged of it.", this::judgementsOn),
                post(
                        "/incidents/{id}/judgements",
                        "Judges: merge, split, move, correct, confirm, withdraw.",
                        this::judge),
                get("/incidents/{id}/replies", "What people say to it.", this::replies, POLICY, AS_OF),
                post("/incidents/{id}/replies", "Replies: text, on, audience.", this::reply),
                get(
                        "/changes",
                        "What changed after a number.",
                        this::changes,
                        new Parameter("after", "integer", "A number."),
                        LIMIT),
                get(
                        "/judgements",
                        "Judgements after a number.",
                        this::judgements,
                        new Parameter("after", "integer", "A number."),
                        LIMIT),
                new Endpoint(
                        HandlerType.DELETE,
                        "/judgements/{number}",
                        "Takes a judgement back.",
                        List.of(),
                        "",
                        Endpoint.JSON,
                        this::undo),
                get("/reports", "Reports in the order in which they came.", this::reports, AFTER, LIMIT),
                new Endpoint(
                        HandlerType.POST,
                        "/reports",
                        "Reads one report (JSON) or many (JSON Lines); the same again adds nothing.",
                        List.of(),
                        "application/jsonl",
                        Endpoint.JSON,
                        this::take),
                get("/reports/{id}", "A report and the incidents that it tells of.", this::report),
                get("/readings/{id}", "All that a report says.", this::reading),
                get(
                        "/search",
                        "Reports by their words, best first.",
                        this::search,
                        new Parameter("q", "string", "Words."),
                        LIMIT),
                get("/reports/{id}/similar", "Reports that are like it.", this::similar, LIMIT),
                get("/searches", "Your saved searches, each with its feed and alerts.", this::searches),
                post("/searches", "Saves a search: name, and query as in the address of the list.", this::saveSearch),
                new Endpoint(
                        HandlerType.DELETE,
                        "/searches/{id}",
                        "Removes a saved search and its alerts.",
                        List.of(),
                        "",
                        Endpoint.JSON,
                        this::removeSearch),
                post(
                        "/searches/{id}/alerts",
                        "Sends its news: channel (hook, mail), target, every (change, day, week), format (news, cap).",
                        this::addAlert),
                get("/openapi.json", "This document.", this::document));
    }

    void add(RoutesConfig routes) {
        for (Endpoint it : endpoints) {
            routes.addHttpHandler(it.method(), ROOT + it.path(), it.handler());
        }
        routes.sse(ROOT + "/stream", live::listen);
    }

    List<Endpoint> listEndpoints() {
        return endpoints;
    }

    private void document(Context context) {
        List<Endpoint> all = new ArrayList<>(endpoints);
        all.add(new Endpoint(
                HandlerType.GET,
                "/stream",
                "News of changes, as they come.",
                List.of(),
                "",
                "text/event-stream",
                it -> {}));
        context.contentType(Endpoint.JSON);
        context.result(OpenApi.document(all));
    }

    static void json(Context context, Object value) {
        context.contentType(Endpoint.JSON);
        context.result(ReadingJson.recordMapper().writeValueAsString(value));
    }

    private record Items(Object items, Optional<String> next) {}

    private static void page(Context context, Page<?> page) {
        json(context, new Items(page.items(), page.next()));
    }

    private IncidentQuery asked(Query query) {
        return Searching.narrowed(
                Asked.incidents(query, Asked.limit(query, ROWS)), searching.incidents(query.find("q")));
    }

    private void incidents(Context context) {
        Page<IncidentRow> page = ledger.listIncidents(asked(Asked.query(context)));
        page(context, page);
    }

    private void facets(Context context) {
        json(context, facets.of(asked(Asked.query(context))));
    }

    private void spots(Context context) {
        Query query = Asked.query(context);
        json(context, Pin.collection(Pins.of(ledger, asked(query)), query.at("/incidents")));
    }

    private void incident(Context context) {
        Query query = Asked.query(context);
        Optional<IncidentRecord> record = found(context, query);
        if (record.isEmpty()) {
            return;
        }
        JsonNode tree = ReadingJson.recordMapper().valueToTree(record.get());
        query.find("fields").ifPresent(names -> keep((ObjectNode) tree, List.of(names.split(","))));
        json(context, tree);
    }

    private static void keep(ObjectNode tree, List<String> names) {
        List<String> all = new ArrayList<>(tree.propertyNames());
        all.stream().filter(it -> !names.contains(it) && !it.equals("id")).forEach(tree::remove);
    }

    /** The record; empty where the answer has been given already. */
    private Optional<IncidentRecord> found(Context context, Query query) {
        String id = context.pathParam("id");
        Found found = ledger.findIncident(id, Asked.view(query))
                .orElseThrow(() -> Refusal.notFound("There is no incident " + id + "."));
        return switch (found) {
            case Found.Live it -> Optional.of(shown(context, it.incident()));
            case Found.NotYet it -> throw Refusal.notFound("Nothing was known of it then.");
            case Found.Elsewhere it -> {
                String to = it.gone().redirect().orElseThrow(() -> Refusal.of(HttpStatus.GONE, id + " was withdrawn."));
                context.redirect(context.path().replace(id, to), HttpStatus.MOVED_PERMANENTLY);
                yield Optional.empty();
            }
        };
    }

    private static IncidentRecord shown(Context context, IncidentRecord record) {
        return Discretion.withheld(
                Discretion.repliesFor(record, Guard.visitor(context).team()));
    }

    private void part(Context context, Function<IncidentRecord, List<?>> part) {
        found(context, Asked.query(context))
                .ifPresent(it -> json(context, new Items(part.apply(it), Optional.empty())));
    }

    private void replies(Context context) {
        part(context, IncidentRecord::replies);
    }

    private void changesOf(Context context) {
        json(context, new Items(ledger.listChangesOf(context.pathParam("id")), Optional.empty()));
    }

    private void judgementsOn(Context context) {
        json(context, new Items(ledger.listJudgementsOn(context.pathParam("id")), Optional.empty()));
    }

    private void changes(Context context) {
        Query query = Asked.query(context);
        json(context, new Items(ledger.listChanges(after(query), Asked.limit(query, ROWS)), Optional.empty()));
    }

    private void judgements(Context context) {
        Query query = Asked.query(context);
        json(context, new Items(ledger.listJudgements(after(query), Asked.limit(query, ROWS)), Optional.empty()));
    }

    private static long after(Query query) {
        return query.find("after").isPresent() ? Asked.number(query, "after") : 0;
    }

    private void judge(Context context) {
        Guard.checkProgram(context);
        Guard.mustJudge(context);
        ObjectNode body = body(context);
        body.put("incident", context.pathParam("id"));
        Act act = act(body);
        if (act instanceof Act.Answer) {
            throw Refusal.wrong("Replies go to replies.");
        }
        json(context, ledger.judge(act, Guard.visitor(context).name()));
    }

    private static Act act(ObjectNode body) {
        try {
            return ReadingJson.recordMapper().treeToValue(body, Act.class);
        } catch (JacksonException e) {
            throw Refusal.wrong("That is no judgement: " + e.getOriginalMessage());
        }
    }

    private static ObjectNode body(Context context) {
        try {
            if (ReadingJson.recordMapper().readTree(context.body()) instanceof ObjectNode it) {
                return it;
            }
        } catch (JacksonException e) {
            throw Refusal.wrong("That is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.wrong("Send a JSON object.");
    }

    private void reply(Context context) {
        Guard.checkProgram(context);
        Guard.mustWrite(context);
        ObjectNode body = body(context);
        String text = body.path("text").asString("");
        if (text.isBlank()) {
            throw Refusal.wrong("text is needed.");
        }
        Optional<String> on = body.path("on").asStringOpt();
        String audience = body.path("audience").asString("team").equals("public") ? "public" : "team";
        Optional<Judged> judged =
                replies.take(Guard.visitor(context), new Act.Answer(context.pathParam("id"), text, on, audience));
        context.status(judged.isPresent() ? HttpStatus.OK : HttpStatus.ACCEPTED);
        json(context, judged.<Object>map(it -> it).orElse(Map.of("waiting", "until somebody has looked at it")));
    }

    private void searches(Context context) {
        json(context, new Items(searches.listFor(Guard.visitor(context)), Optional.empty()));
    }

    private void saveSearch(Context context) {
        Guard.checkProgram(context);
        ObjectNode body = body(context);
        json(
                context,
                searches.save(
                        Guard.visitor(context),
                        body.path("name").asString(""),
                        body.path("query").asString("")));
    }

    private void removeSearch(Context context) {
        searches.remove(Guard.visitor(context), context.pathParam("id"));
        json(context, Map.of("removed", context.pathParam("id")));
    }

    private void addAlert(Context context) {
        Guard.checkProgram(context);
        Guard.mustWrite(context);
        ObjectNode body = body(context);
        json(
                context,
                searches.addAlert(
                        searches.own(Guard.visitor(context), context.pathParam("id")),
                        body.path("channel").asString(""),
                        body.path("target").asString(""),
                        body.path("every").asString("change"),
                        body.path("format").asString("news")));
    }

    private void undo(Context context) {
        Guard.mustJudge(context);
        String number = context.pathParam("number");
        if (!number.matches("\\d{1,18}")) {
            throw Refusal.wrong("A judgement has a number.");
        }
        json(context, ledger.undo(Long.parseLong(number), Guard.visitor(context).name()));
    }

    private void reports(Context context) {
        Query query = Asked.query(context);
        page(
                context,
                ledger.listReports(
                        ReportQuery.ALL.limit(Asked.limit(query, ROWS)).after(query.find("after"))));
    }

    private KeptReport kept(Context context) {
        return ledger.findReport(context.pathParam("id"))
                .orElseThrow(() -> Refusal.notFound("There is no such report."));
    }

    private void report(Context context) {
        KeptReport it = kept(context);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("key", it.key());
        answer.put("arrived", it.arrived());
        answer.put("report", it.reading().report());
        answer.put("incidents", it.incidents());
        json(context, answer);
    }

    private void reading(Context context) {
        context.contentType(Endpoint.JSON);
        context.result(RecordLines.reading(kept(context).reading(), true));
    }

    private void take(Context context) {
        Guard.checkProgram(context);
        Guard.mustWrite(context);
        List<Arrival> arrivals = new ArrayList<>();
        Intake.takeStream(new ByteArrayInputStream(oneLine(context.bodyAsBytes())), "posted.jsonl", arrivals::add);
        Taking.Taken taken = taking.take(arrivals, Optional.empty());
        boolean nothing = taken.added().isEmpty();
        context.status(nothing ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        json(context, taken);
    }

    /** One object over several lines becomes one line; what is JSON Lines stays as it is. */
    private static byte[] oneLine(byte[] body) {
        try {
            JsonNode tree = ReadingJson.recordMapper().readTree(body);
            return ReadingJson.recordMapper().writeValueAsBytes(tree);
        } catch (JacksonException e) {
            return body;
        }
    }

    private record Hit(
            String report, Optional<String> title, List<String> incidents, Optional<String> passage, float score) {}

    private void search(Context context) {
        Query query = Asked.query(context);
        String words = query.find("q").orElseThrow(() -> Refusal.wrong("q is needed."));
        hits(context, searching.find(words, Asked.limit(query, 20)));
    }

    private void similar(Context context) {
        hits(context, searching.similar(kept(context).key(), Asked.limit(Asked.query(context), 10)));
    }

    private static void hits(Context context, List<Searching.Find> finds) {
        List<Hit> hits = finds.stream()
                .map(it -> new Hit(
                        it.report().reading().report().id(),
                        it.report().reading().report().title(),
                        it.report().incidents(),
                        it.passage()
                                .map(p -> p.replace(SearchIndex.FOUND, '\u00AB').replace(SearchIndex.END, '\u00BB')),
                        it.score()))
                .toList();
        json(context, new Items(hits, Optional.empty()));
    }
}
