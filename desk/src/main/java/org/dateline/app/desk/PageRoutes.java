package org.dateline.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;
import org.dateline.publish.Discretion;
import org.dateline.publish.page.AddPage;
import org.dateline.publish.page.Html;
import org.dateline.publish.page.IncidentList;
import org.dateline.publish.page.IncidentPage;
import org.dateline.publish.page.Pages;
import org.dateline.publish.page.Pin;
import org.dateline.publish.page.Query;
import org.dateline.publish.page.ReadingPage;
import org.dateline.publish.page.Snippets;
import org.dateline.publish.page.WebPage;
import org.dateline.reading.record.ReportHead;
import org.dateline.store.Facets;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.KeptReport;
import org.dateline.store.Ledger;
import org.dateline.store.Page;
import org.dateline.store.ReportQuery;
import org.dateline.store.desk.DeskBook;

/** Pages that people look at. */
final class PageRoutes {
    private static final int ROWS = 60;
    private static final int ALIKE = 5;
    private static final Pattern PASSAGE = Pattern.compile("(\\d{1,8})-(\\d{1,8})");

    private final Ledger ledger;
    private final Searching searching;
    private final Taking taking;
    private final Guard guard;
    private final Optional<Path> examples;
    private final DeskBook book;
    private final Web web;
    private final FacetCache facets;
    private final Optional<String> provider;
    /** Whether there is a report; once there is one, there always is. */
    private volatile boolean begun;

    PageRoutes(
            Ledger ledger,
            Searching searching,
            Taking taking,
            Guard guard,
            Optional<Path> examples,
            DeskBook book,
            Web web,
            FacetCache facets,
            Optional<String> provider) {
        this.facets = facets;
        this.provider = provider;
        this.book = book;
        this.web = web;
        this.ledger = ledger;
        this.searching = searching;
        this.taking = taking;
        this.guard = guard;
        this.examples = examples;
    }

    void add(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/incidents", this::incidents);
        routes.get("/incidents/{id}", this::incident);
        routes.get("/reports", this::reports);
        routes.get("/add", it -> page(it, AddPage.add(Guard.visitor(it))));
        routes.get("/exports", it -> page(it, AddPage.exports(Asked.query(it))));
        routes.get("/readings/{id}", this::reading);
        routes.post("/readings", this::take);
        routes.post("/fetch", this::fetch);
        routes.post("/examples", this::loadExamples);
        routes.get("/login", it -> page(it, Pages.login(Guard.visitor(it), provider, Optional.empty())));
        routes.post("/login", this::login);
        routes.post("/logout", this::logout);
        routes.get("/dateline.js", it -> file(it, "dateline.js", "text/javascript; charset=utf-8"));
        routes.get("/dateline.css", it -> file(it, "dateline.css", "text/css; charset=utf-8"));
        routes.get("/map/map.js", it -> file(it, "map/map.js", "text/javascript; charset=utf-8"));
        routes.get("/map/worker.js", it -> file(it, "map/worker.js", "text/javascript; charset=utf-8"));
        routes.get("/map/map.css", it -> file(it, "map/map.css", "text/css; charset=utf-8"));
        routes.get("/map/world.json", it -> file(it, "map/world.json", "application/json"));
        routes.get("/world.svg", it -> file(it, "world.svg", "image/svg+xml"));
        routes.get("/world-near.svg", it -> file(it, "world-near.svg", "image/svg+xml"));
    }

    static void page(Context context, WebPage page) {
        context.contentType("text/html; charset=utf-8");
        context.result(page.seenBy(Guard.visitor(context)).toString());
    }

    private void home(Context context) {
        if (begun || ledger.counts().reports() > 0) {
            begun = true;
            incidents(context);
            return;
        }
        page(context, AddPage.first(Guard.visitor(context), examples.isPresent()));
    }

    private void incidents(Context context) {
        Query query = Asked.query(context).at("/incidents");
        boolean map = query.find("view").equals(Optional.of("map"));
        var found = searching.incidents(query.find("q"));
        IncidentQuery asked = Searching.narrowed(Asked.incidents(query, ROWS), found);
        Page<IncidentRow> rows = ledger.listIncidents(asked);
        Facets counts = facets.of(asked);
        Map<String, Html> snippets = new LinkedHashMap<>();
        found.ifPresent(all -> all.forEach((id, words) -> words.ifPresent(it -> snippets.put(id, Snippets.of(it)))));
        List<Pin> pins = map ? Pins.of(ledger, asked) : List.of();
        page(context, IncidentList.of(query, Guard.visitor(context), rows, counts, snippets, pins));
    }

    private void incident(Context context) {
        Query query = Asked.query(context);
        String id = context.pathParam("id");
        switch (ledger.findIncident(id, Asked.view(query))
                .orElseThrow(() -> Refusal.notFound("There is no incident of this id."))) {
            case Found.Live it ->
                page(
                        context,
                        IncidentPage.of(
                                Discretion.withheld(it.incident()),
                                query,
                                Guard.visitor(context),
                                ledger.listJudgementsOn(id),
                                book.moderation().findLock(it.incident().id())));
            case Found.Elsewhere it -> elsewhere(context, it);
            case Found.NotYet it -> throw Refusal.notFound("Nothing was known of it then.");
        }
    }

    private static void elsewhere(Context context, Found.Elsewhere it) {
        String to = it.gone().redirect().orElseThrow(() -> Refusal.of(HttpStatus.GONE, "This incident was withdrawn."));
        context.redirect("/incidents/" + to, HttpStatus.FOUND);
    }

    private void reports(Context context) {
        Query query = Asked.query(context);
        var page =
                ledger.listReports(ReportQuery.ALL.fromTheLatest().limit(ROWS).after(query.find("after")));
        page(context, AddPage.reports(query, page, ledger.counts().reports()));
    }

    private void reading(Context context) {
        String id = context.pathParam("id");
        boolean json = id.endsWith(".json") && ledger.findReport(id).isEmpty();
        KeptReport report = ledger.findReport(json ? id.substring(0, id.length() - ".json".length()) : id)
                .orElseThrow(() -> Refusal.notFound("No report is kept under this address."));
        if (json) {
            context.contentType("application/json");
            context.result(org.dateline.publish.RecordLines.reading(report.reading(), true) + "\n");
            return;
        }
        List<ReadingPage.Like> alike = searching.similar(report.key(), ALIKE).stream()
                .map(PageRoutes::like)
                .toList();
        page(
                context,
                ReadingPage.of(id, report.reading(), report.incidents(), passage(context.queryParam("at")), alike));
    }

    private static ReadingPage.Like like(Searching.Find it) {
        ReportHead head = it.report().reading().report();
        return new ReadingPage.Like(head.id(), Pages.name(head), head.outlet(), head.published());
    }

    private static Optional<Span> passage(String at) {
        Matcher matcher = PASSAGE.matcher(at == null ? "" : at);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) < Integer.parseInt(matcher.group(2))
                ? Optional.of(new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Reads what was pasted and what was dropped; one report leads to its reading, several to the list. */
    private void take(Context context) {
        guard.checkForm(context);
        Guard.mustWrite(context);
        List<Arrival> arrivals = Forms.arrivals(context);
        if (arrivals.isEmpty()) {
            throw Refusal.wrong("Paste a report, or choose a file.");
        }
        taken(context, taking.take(arrivals, Forms.day(context)));
    }

    private void fetch(Context context) {
        guard.checkForm(context);
        Guard.mustWrite(context);
        String url = Forms.param(context, "url").orElseThrow(() -> Refusal.wrong("Type an address."));
        taken(context, taking.take(web.fetch(url), Optional.empty()));
    }

    /** One report leads to its reading, several to the list; what was refused is told. */
    private static void taken(Context context, Taking.Taken taken) {
        if (!taken.refused().isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            List<Pages.Refusal> refusals = taken.refused().stream()
                    .map(it -> new Pages.Refusal(it.id(), it.reason()))
                    .toList();
            page(context, Pages.refused(refusals, taken.added().size()));
            return;
        }
        if (taken.added().isEmpty()) {
            throw Refusal.unprocessable("There is no report in it.");
        }
        String one = taken.added().getFirst().key();
        context.redirect(taken.added().size() == 1 ? "/readings/" + one : "/incidents", HttpStatus.SEE_OTHER);
    }

    private void loadExamples(Context context) {
        guard.checkForm(context);
        Guard.mustWrite(context);
        Path folder = examples.orElseThrow(() -> Refusal.notFound("The examples are not here."));
        List<Arrival> arrivals = new ArrayList<>();
        Intake intake = new Intake(InputStream.nullInputStream());
        Examples.list(folder).forEach(file -> intake.take(file.toString(), arrivals::add));
        taking.take(arrivals, Optional.empty());
        context.redirect("/incidents", HttpStatus.SEE_OTHER);
    }

    private void login(Context context) {
        guard.checkForm(context);
        String name = Optional.ofNullable(context.formParam("name")).orElse("");
        String password = Optional.ofNullable(context.formParam("password")).orElse("");
        if (guard.login(context, name, password)) {
            book.deeds().add(name, "signed in", "");
            context.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        book.deeds().add(name.substring(0, Math.min(60, name.length())), "failed to sign in", "");
        context.status(HttpStatus.FORBIDDEN);
        page(
                context,
                Pages.login(Guard.visitor(context), provider, Optional.of("Name and password do not go together.")));
    }

    private void logout(Context context) {
        guard.checkForm(context);
        guard.logout(context);
        context.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private static void file(Context context, String name, String type) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            context.contentType(type);
            context.header("Cache-Control", "max-age=3600");
            context.result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
