package org.dateline.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import io.javalin.util.JavalinBindException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.dateline.intake.Arrival;
import org.dateline.intake.Days;
import org.dateline.intake.Intake;
import org.dateline.intake.RefusedException;
import org.dateline.publish.RecordLines;
import org.dateline.publish.page.Html;
import org.dateline.publish.page.Pages;
import org.dateline.publish.page.ReadingPage;
import org.dateline.reading.Reader;
import org.dateline.reading.record.Reading;
import org.dateline.report.Report;
import org.dateline.store.Entry;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.KeptReport;
import org.dateline.store.Ledger;
import org.dateline.store.ReportQuery;
import org.dateline.store.View;

/**
 * The desk's pages over HTTP, for this computer alone.
 *
 * <p>Bound to the loopback address; names other than those of this computer are refused, so that no page from elsewhere can reach us
 * through a name of its own, and forms are taken from our own pages alone.
 */
final class Server {
    private static final int MEGABYTES = 32;

    /** Rows of a list: the latest. */
    private static final int SHOWN = 200;

    private static final String TOO_LARGE = "At most " + MEGABYTES + " MB can be taken at once.";
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Ledger ledger;
    private final Lazy<Reader> reader;
    private final Javalin javalin;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Server(Ledger ledger, Lazy<Reader> reader) {
        this.ledger = ledger;
        this.reader = reader;
        this.javalin = Javalin.create(this::configure);
    }

    /** Somebody else listens there already. */
    static final class PortTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortTakenException(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for a free one
     */
    static Server start(int port, Ledger ledger, Lazy<Reader> reader) {
        Server server = new Server(ledger, reader);
        try {
            server.javalin.start("127.0.0.1", port);
        } catch (JavalinBindException e) {
            throw new PortTakenException(e);
        }
        return server;
    }

    int port() {
        return javalin.port();
    }

    /** Waits until somebody stops it. */
    void join() throws InterruptedException {
        stopped.await();
    }

    void stop() {
        javalin.stop();
        stopped.countDown();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = (long) MEGABYTES << 20;
        config.jetty.multipartConfig.maxFileSize(MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(MEGABYTES, SizeUnit.MB);
        config.routes.before(Server::guard);
        config.routes.get("/", it -> page(it, Pages.home(items())));
        config.routes.get("/incidents", it -> page(it, incidents()));
        config.routes.post("/readings", this::take);
        config.routes.get("/readings/{id}.json", this::json);
        config.routes.get("/readings/{id}", this::reading);
        config.routes.get("/dateline.js", it -> file(it, "dateline.js", "text/javascript"));
        config.routes.get("/dateline.css", it -> file(it, "dateline.css", "text/css"));
        config.routes.exception(HttpResponseException.class, Server::refuse);
        config.routes.exception(Exception.class, Server::fail);
        config.routes.get("/*", it -> {
            throw new HttpResponseException(HttpStatus.NOT_FOUND.getCode(), "There is nothing at this address.");
        });
    }

    private static void guard(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cache-Control", "no-store");
        String host = Optional.ofNullable(context.header("Host")).orElse("");
        if (!OWN_NAMES.contains(host.replaceFirst(":\\d+$", ""))) {
            throw new HttpResponseException(
                    HttpStatus.FORBIDDEN.getCode(), "Only this computer is answered, under its own name.");
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw new HttpResponseException(
                    HttpStatus.FORBIDDEN.getCode(), "Forms are taken from our own pages alone.");
        }
        if (context.req().getContentLengthLong() > (long) MEGABYTES << 20) {
            throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE.getCode(), TOO_LARGE);
        }
    }

    private static void page(Context context, Html page) {
        context.contentType("text/html; charset=utf-8");
        context.result(page.toString());
    }

    private List<Pages.Item> items() {
        return ledger.listReports(ReportQuery.ALL.fromTheLatest().limit(SHOWN)).items().reversed().stream()
                .map(row -> ledger.findReport(row.key()))
                .flatMap(Optional::stream)
                .map(it -> new Pages.Item(it.key(), it.reading()))
                .toList();
    }

    private Html incidents() {
        return Pages.incidents(ledger.listIncidents(IncidentQuery.ALL.limit(SHOWN)).items().stream()
                .map(row -> ledger.findIncident(row.id(), View.NOW))
                .flatMap(Optional::stream)
                .filter(Found.Live.class::isInstance)
                .map(it -> ((Found.Live) it).incident())
                .toList());
    }

    private void reading(Context context) {
        String id = context.pathParam("id");
        page(context, ReadingPage.of(id, found(id)));
    }

    private void json(Context context) {
        context.contentType(ContentType.APPLICATION_JSON);
        context.result(RecordLines.reading(found(context.pathParam("id")), true) + "\n");
    }

    private Reading found(String id) {
        return ledger.findReport(id)
                .map(KeptReport::reading)
                .orElseThrow(() -> new HttpResponseException(
                        HttpStatus.NOT_FOUND.getCode(), "No report is kept under this address."));
    }

    /** Reads what was pasted and what was dropped; one report leads to its reading, several to the list. */
    private void take(Context context) {
        List<Arrival> arrivals = arrivals(context);
        if (arrivals.isEmpty()) {
            throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode(), "Paste a report, or choose a file.");
        }
        List<String> ids = new ArrayList<>();
        List<Pages.Refusal> refusals = new ArrayList<>();
        Optional<String> day = param(context, "published").flatMap(Days::findIso);
        for (Arrival arrival : arrivals) {
            try {
                Report report = arrival.opening().open().publishedIfUnknown(day);
                ids.add(ledger.add(Entry.of(reader.get().read(report))).key());
            } catch (RefusedException e) {
                refusals.add(new Pages.Refusal(arrival.id(), e.getMessage()));
            }
        }
        if (!refusals.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(context, Pages.refused(refusals, ids.size()));
            return;
        }
        context.redirect(ids.size() == 1 ? "/readings/" + ids.getFirst() : "/", HttpStatus.SEE_OTHER);
    }

    private static List<Arrival> arrivals(Context context) {
        List<Arrival> arrivals = new ArrayList<>();
        pasted(context).ifPresent(arrivals::add);
        for (UploadedFile file : context.uploadedFiles("files")) {
            if (file.size() > 0 || !file.filename().isEmpty()) {
                try (InputStream in = file.content()) {
                    Intake.takeStream(in, file.filename(), arrivals::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return arrivals;
    }

    private static Optional<Arrival> pasted(Context context) {
        Optional<String> text = param(context, "text");
        List<Arrival> opened = new ArrayList<>();
        text.ifPresent(it -> Intake.takeStream(
                new ByteArrayInputStream(it.getBytes(StandardCharsets.UTF_8)), "pasted", opened::add));
        if (opened.size() != 1) {
            return opened.stream().findFirst();
        }
        Arrival bare = opened.getFirst();
        return Optional.of(new Arrival(bare.id(), () -> titled(bare.opening().open(), context)));
    }

    private static Report titled(Report report, Context context) {
        return new Report(
                report.id(),
                report.text(),
                param(context, "title").or(report::title),
                report.published(),
                param(context, "outlet").or(report::outlet),
                report.source(),
                report.url(),
                report.language());
    }

    private static Optional<String> param(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).filter(it -> !it.isBlank());
    }

    private static void file(Context context, String name, String type) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            context.contentType(type + "; charset=utf-8");
            context.result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(HttpResponseException e, Context context) {
        context.status(e.getStatus());
        page(
                context,
                Pages.problem(
                        e.getStatus() == HttpStatus.NOT_FOUND.getCode() ? "Not found" : "That did not work",
                        e.getMessage()));
    }

    private static void fail(Exception e, Context context) {
        boolean tooLarge = Stream.iterate((Throwable) e, it -> it != null, Throwable::getCause)
                .anyMatch(it ->
                        String.valueOf(it.getMessage()).toLowerCase(Locale.ROOT).contains("exceed"));
        context.status(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.INTERNAL_SERVER_ERROR);
        page(
                context,
                tooLarge
                        ? Pages.problem("That did not work", TOO_LARGE)
                        : Pages.problem("An error of ours", "Please report it with this line: " + e));
    }
}
