package org.dateline.app.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.app.desk.alert.Alerts;
import org.dateline.app.desk.alert.Courier;
import org.dateline.app.desk.alert.Hooks;
import org.dateline.app.desk.alert.Mail;
import org.dateline.publish.page.Pages;
import org.dateline.publish.search.SearchIndex;
import org.dateline.reading.Reader;
import org.dateline.store.Ledger;
import org.dateline.store.RefusedActException;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.DeskBook;

/**
 * The desk over HTTP.
 *
 * <pre>{@code
 * Desk desk = Desk.start(8080, ledger, Readers::load, Desk.Setting.here(SearchIndex.inMemory(), Accounts.none(), folder));
 * desk.join();
 * }</pre>
 */
public final class Desk {
    /**
     * What a desk needs beside its ledger.
     *
     * @param folder where its book and its list of feeds are
     * @param examples folder of reports to begin with
     * @param mail absent: no letters are sent
     * @param signOn absent: people sign in by passwords alone
     * @param allowed hosts within this network that webhooks may call and pages may be fetched from
     */
    public record Setting(
            SearchIndex index,
            Accounts accounts,
            Path folder,
            Optional<Path> examples,
            Whereabouts where,
            Optional<Mail.Server> mail,
            Set<String> allowed,
            Log log,
            Optional<SignOnRoutes.Setting> signOn) {
        public Setting {
            allowed = Set.copyOf(allowed);
        }

        /** For this computer alone, without mail. */
        public static Setting here(SearchIndex index, Accounts accounts, Path folder) {
            return new Setting(
                    index,
                    accounts,
                    folder,
                    Examples.find(),
                    Whereabouts.HERE,
                    Optional.empty(),
                    Set.of(),
                    Log.silent(),
                    Optional.empty());
        }
    }

    /** Others could reach it, and nobody would have to say who they are. */
    public static final class OpenDeskException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Somebody else listens there already. */
    public static final class PortTakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PortTakenException(Throwable cause) {
            super(cause);
        }
    }

    private final Ledger ledger;
    private final Setting setting;
    private final Guard guard;
    private final Live live;
    private final Follower follower;
    private final Web web;
    private final Feeds feeds;
    private final Hooks hooks;
    private final Alerts alerts;
    private final Metrics metrics;
    private final List<Consumer<RoutesConfig>> routes;
    private final Javalin javalin;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Desk(Ledger ledger, Supplier<Reader> reader, Setting setting) {
        this.ledger = ledger;
        this.setting = setting;
        Searching searching = new Searching(ledger, setting.index());
        this.follower = new Follower(ledger, setting.index(), setting.log()::trouble);
        Taking taking = new Taking(ledger, follower::index, reader);
        DeskBook book = DeskBook.open(setting.folder().resolve("desk.db"), InstantSource.system());
        this.guard = new Guard(setting.accounts(), setting.where());
        Optional<SignOnRoutes> signOn = setting.signOn().map(it -> signOn(it, book));
        this.live = new Live();
        follower.tell(live::tell);
        this.web = new Web(setting.allowed());
        this.feeds = new Feeds(setting.folder(), taking, InstantSource.system(), setting.log()::trouble);
        this.hooks = new Hooks(setting.allowed(), InstantSource.system());
        this.metrics = new Metrics(ledger, book);
        SearchRoutes searches = new SearchRoutes(ledger, searching, guard, book, this::address, InstantSource.system());
        this.alerts = new Alerts(new Alerts.Parts(
                ledger,
                book,
                searches::asked,
                this::address,
                couriers(),
                InstantSource.system(),
                setting.log()::trouble));
        searches.sendBy(alerts);
        Replies replies = new Replies(ledger, book);
        FacetCache facets = new FacetCache(ledger, Clock.systemUTC()::millis);
        follower.tell(it -> facets.changed());
        this.routes = List.of(
                new PageRoutes(
                        ledger,
                        searching,
                        taking,
                        guard,
                        setting.examples(),
                        book,
                        web,
                        facets,
                        signOn.map(SignOnRoutes::name))::add,
                it -> signOn.ifPresent(routes -> routes.add(it)),
                new JudgementRoutes(ledger, guard, replies, book)::add,
                new ExportRoutes(ledger, searching, Clock.systemUTC(), this::address)::add,
                searches::add,
                new PeopleRoutes(setting.accounts(), guard, book)::add,
                new UpkeepRoutes(ledger, guard, feeds, book, metrics)::add,
                new ApiRoutes(ledger, searching, taking, live, replies, searches, facets)::add);
        this.javalin = Javalin.create(this::configure);
    }

    private SignOnRoutes signOn(SignOnRoutes.Setting by, DeskBook book) {
        return new SignOnRoutes(
                by,
                setting.accounts(),
                guard,
                book,
                this::address,
                setting.where().encrypted());
    }

    private Map<Alert.Channel, Courier> couriers() {
        Map<Alert.Channel, Courier> all = new EnumMap<>(Alert.Channel.class);
        all.put(Alert.Channel.HOOK, hooks);
        setting.mail().ifPresent(it -> all.put(Alert.Channel.MAIL, new Mail(it, InstantSource.system())));
        return all;
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for a free one
     * @throws PortTakenException if another program listens there
     * @throws OpenDeskException if others could reach it and there are no accounts
     */
    public static Desk start(int port, Ledger ledger, Supplier<Reader> reader, Setting setting) {
        setting.signOn().ifPresent(it -> setting.accounts().letJoin());
        if (!setting.where().isLoopback() && setting.accounts().isEmpty()) {
            throw new OpenDeskException();
        }
        Desk desk = new Desk(ledger, reader, setting);
        try {
            desk.javalin.start(setting.where().bind(), port);
        } catch (JavalinBindException e) {
            desk.stop();
            throw new PortTakenException(e);
        }
        desk.follower.start();
        Thread.ofPlatform().daemon().name("lists").start(desk::hold);
        desk.alerts.start();
        desk.feeds.start();
        return desk;
    }

    /** Pages are answered meanwhile, more slowly where there are many incidents. */
    private void hold() {
        try {
            ledger.hold();
        } catch (RuntimeException e) {
            setting.log().trouble("holding lists in memory", e.toString());
        }
    }

    /** How links to it begin. */
    public String address() {
        return setting.where().link(port());
    }

    public int port() {
        return javalin.port();
    }

    /** Waits until somebody stops it. */
    public void join() throws InterruptedException {
        stopped.await();
    }

    /** Stops to answer, to ask and to send; the ledger stays open. */
    public void stop() {
        live.close();
        javalin.stop();
        follower.close();
        feeds.close();
        alerts.close();
        hooks.close();
        web.close();
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
        config.requestLogger.http(this::answered);
        routes.forEach(it -> it.accept(config.routes));
        config.routes.get("/healthz", this::health);
        config.routes.exception(
                RefusedActException.class,
                (e, context) -> refuse(HttpStatus.CONFLICT.getCode(), e.getMessage(), context));
        config.routes.exception(
                HttpResponseException.class, (e, context) -> refuse(e.getStatus(), e.getMessage(), context));
        config.routes.exception(Exception.class, this::fail);
        config.routes.get("/*", it -> {
            throw Refusal.notFound("There is nothing at this address.");
        });
    }

    /** Where there are accounts, everything but the way in is for those who have one. */
    private void onlyForMembers(Context context) {
        boolean open = context.path().equals("/login")
                || context.path().startsWith(SignOnRoutes.BEGIN)
                || context.path().startsWith("/watch/")
                || context.path().matches("/(dateline\\.(css|js)|healthz)");
        if (setting.accounts().isEmpty() || open || Guard.visitor(context).team()) {
            return;
        }
        if (Problem.wanted(context)) {
            throw Refusal.of(HttpStatus.UNAUTHORIZED, "Send a token: Authorization: Bearer ...");
        }
        context.redirect("/login", HttpStatus.FOUND);
        context.skipRemainingHandlers();
    }

    /** Whether it works: the ledger answers. How much it holds is for those who may look. */
    private void health(Context context) {
        ApiRoutes.json(
                context, Guard.visitor(context).team() ? ledger.counts() : Map.of("well", ledger.lastChange() >= 0));
    }

    private void answered(Context context, Float millis) {
        io.javalin.router.Endpoint route = context.endpoints().lastHttpEndpoint();
        int status = context.statusCode();
        metrics.request(
                context.method().name(), route == null ? "none" : route.path, status, (long) (millis * 1_000_000));
        setting.log()
                .request(
                        context.method().name(),
                        context.path(),
                        status,
                        millis.longValue(),
                        Guard.visitor(context).name());
        if (status == HttpStatus.FORBIDDEN.getCode() || status == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            setting.log().trouble("refused", status + " " + context.method() + " " + context.path());
        }
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

    private void fail(Exception e, Context context) {
        boolean tooLarge = Stream.iterate((Throwable) e, it -> it != null, Throwable::getCause)
                .anyMatch(it ->
                        String.valueOf(it.getMessage()).toLowerCase(Locale.ROOT).contains("exceed"));
        if (tooLarge) {
            refuse(HttpStatus.CONTENT_TOO_LARGE.getCode(), Guard.TOO_LARGE, context);
            return;
        }
        setting.log().trouble("an error of ours", context.method() + " " + context.path() + ": " + e);
        if (Problem.wanted(context)) {
            new Problem("An error of ours", HttpStatus.INTERNAL_SERVER_ERROR.getCode(), e.toString()).write(context);
            return;
        }
        context.status(HttpStatus.INTERNAL_SERVER_ERROR);
        PageRoutes.page(context, Pages.problem("An error of ours", "Please report it with this line: " + e));
    }
}
