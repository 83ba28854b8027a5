package org.dateline.app.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.publish.page.Pages;
import org.dateline.publish.search.SearchIndex;
import org.dateline.reading.Reader;
import org.dateline.store.Ledger;
import org.dateline.store.RefusedActException;

/**
 * The desk over HTTP, for this computer alone.
 *
 * <pre>{@code
 * Desk desk = Desk.start(8733, ledger, Readers::load, new Desk.Setting(SearchIndex.inMemory(), Accounts.none(), Examples.find()));
 * desk.join();
 * }</pre>
 */
public final class Desk {
    /**
     * What a desk needs beside its ledger.
     *
     * @param examples folder of reports to begin with
     */
    public record Setting(SearchIndex index, Accounts accounts, Optional<Path> examples) {}

    /** Somebody else listens there already. */
    public static final class PortTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortTakenException(Throwable cause) {
            super(cause);
        }
    }

    private final Ledger ledger;
    private final Guard guard;
    private final Live live;
    private final PageRoutes pages;
    private final JudgementRoutes judgements;
    private final ExportRoutes exports;
    private final ApiRoutes api;
    private final Accounts accounts;
    private final Javalin javalin;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Desk(Ledger ledger, Supplier<Reader> reader, Setting setting) {
        Searching searching = new Searching(ledger, setting.index());
        Taking taking = new Taking(ledger, setting.index(), reader);
        taking.catchUp();
        this.ledger = ledger;
        this.accounts = setting.accounts();
        this.guard = new Guard(setting.accounts());
        this.live = new Live(ledger);
        this.pages = new PageRoutes(ledger, searching, taking, guard, setting.examples());
        this.judgements = new JudgementRoutes(ledger, guard);
        this.exports = new ExportRoutes(ledger, searching, Clock.systemUTC());
        this.api = new ApiRoutes(ledger, searching, taking, live);
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to answer on the loopback address.
     *
     * @param port 0 for a free one
     * @throws PortTakenException if another program listens there
     */
    public static Desk start(int port, Ledger ledger, Supplier<Reader> reader, Setting setting) {
        Desk desk = new Desk(ledger, reader, setting);
        try {
            desk.javalin.start("127.0.0.1", port);
        } catch (JavalinBindException e) {
            throw new PortTakenException(e);
        }
        return desk;
    }

    public int port() {
        return javalin.port();
    }

    /** Waits until somebody stops it. */
    public void join() throws InterruptedException {
        stopped.await();
    }

    /** Stops to answer; the ledger stays open. */
    public void stop() {
        live.close();
        javalin.stop();
        stopped.countDown();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = (long) Guard.MEGABYTES << 20;
        config.http.generateEtags = true;
        config.jetty.multipartConfig.maxFileSize(Guard.MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(Guard.MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(Guard.MEGABYTES, SizeUnit.MB);
        config.routes.before(guard::check);
        config.routes.before(this::onlyForMembers);
        pages.add(config.routes);
        judgements.add(config.routes);
        exports.add(config.routes);
        api.add(config.routes);
        config.routes.get("/healthz", this::health);
        config.routes.exception(
                RefusedActException.class,
                (e, context) -> refuse(HttpStatus.CONFLICT.getCode(), e.getMessage(), context));
        config.routes.exception(
                HttpResponseException.class, (e, context) -> refuse(e.getStatus(), e.getMessage(), context));
        config.routes.exception(Exception.class, Desk::fail);
        config.routes.get("/*", it -> {
            throw Refusal.notFound("There is nothing at this address.");
        });
    }

    /** Where there are accounts, everything but the way in is for those who have one. */
    private void onlyForMembers(Context context) {
        boolean open = context.path().equals("/login") || context.path().matches("/(dateline\\.(css|js)|healthz)");
        if (accounts.isEmpty() || open || Guard.visitor(context).team()) {
            return;
        }
        if (Problem.wanted(context)) {
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "Send a token: Authorization: Bearer ...");
        }
        context.redirect("/login", HttpStatus.FOUND);
        context.skipRemainingHandlers();
    }

    private void health(Context context) {
        ApiRoutes.json(context, ledger.counts());
    }

    private static void refuse(int status, String why, Context context) {
        String title = status == HttpStatus.NOT_FOUND.getCode() ? "Not found" : "That did not work";
        if (Problem.wanted(context)) {
            new Problem(title, status, why).write(context);
            return;
        }
        context.status(status);
        PageRoutes.page(context, Pages.problem(title, why));
    }

    private static void fail(Exception e, Context context) {
        boolean tooLarge = Stream.iterate((Throwable) e, it -> it != null, Throwable::getCause)
                .anyMatch(it ->
                        String.valueOf(it.getMessage()).toLowerCase(Locale.ROOT).contains("exceed"));
        if (tooLarge) {
            refuse(HttpStatus.CONTENT_TOO_LARGE.getCode(), Guard.TOO_LARGE, context);
            return;
        }
        if (Problem.wanted(context)) {
            new Problem("An error of ours", HttpStatus.INTERNAL_SERVER_ERROR.getCode(), e.toString()).write(context);
            return;
        }
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        PageRoutes.page(context, Pages.problem("An error of ours", "Please report it with this line: " + e));
    }
}
