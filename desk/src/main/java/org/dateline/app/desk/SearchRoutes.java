package org.dateline.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.app.desk.alert.Alerts;
import org.dateline.app.desk.alert.Hooks;
import org.dateline.app.desk.alert.Mail;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Discretion;
import org.dateline.publish.alert.Bulletin;
import org.dateline.publish.export.AtomFeed;
import org.dateline.publish.export.Format;
import org.dateline.publish.export.Heading;
import org.dateline.publish.page.Query;
import org.dateline.publish.page.SearchesPage;
import org.dateline.publish.page.Visitor;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Ledger;
import org.dateline.store.Order;
import org.dateline.store.View;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.DeskBook;
import org.dateline.store.desk.Watch;

/** Saved searches, their feeds and their alerts. */
final class SearchRoutes {
    private static final int FEED_ROWS = 50;
    private static final int LATEST = 3;
    private static final int MOST_OF_ONE = 100;
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Ledger ledger;
    private final Searching searching;
    private final Guard guard;
    private final DeskBook book;
    private final Supplier<String> address;
    private final InstantSource clock;
    private Alerts alerts;

    SearchRoutes(
            Ledger ledger,
            Searching searching,
            Guard guard,
            DeskBook book,
            Supplier<String> address,
            InstantSource clock) {
        this.ledger = ledger;
        this.searching = searching;
        this.guard = guard;
        this.book = book;
        this.address = address;
        this.clock = clock;
    }

    /** What sends; it needs to know what a search asks for, which is known here. */
    void sendBy(Alerts it) {
        alerts = it;
    }

    void add(RoutesConfig routes) {
        routes.get("/searches", this::list);
        routes.post("/searches", this::save);
        routes.post("/searches/{id}/remove", this::remove);
        routes.post("/searches/{id}/alerts", this::tell);
        routes.post("/alerts/{number}/{act}", this::act);
        routes.get("/watch/{file}", this::feed);
    }

    /** What a saved search asks for; absent where it cannot be asked any more. */
    Optional<IncidentQuery> asked(Watch watch) {
        try {
            return Optional.of(asked(watch.query()));
        } catch (HttpResponseException e) {
            return Optional.empty();
        }
    }

    private IncidentQuery asked(String query) {
        Query parsed = parsed(query);
        return Searching.narrowed(Asked.incidents(parsed, FEED_ROWS), searching.incidents(parsed.find("q")));
    }

    /** The part of an address after its question mark. */
    private static Query parsed(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, sign)), it -> new ArrayList<>())
                        .add(decoded(pair.substring(sign + 1)));
            }
        }
        return new Query("/incidents", values).without("after").without("view");
    }

    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("That is no part of an address.");
        }
    }

    private void list(Context context) {
        Visitor visitor = Guard.visitor(context);
        List<SearchesPage.Saved> all = book.watches().listOf(visitor.name()).stream()
                .map(it -> new SearchesPage.Saved(it, finds(it), sent(it)))
                .toList();
        PageRoutes.page(context, SearchesPage.of(all, visitor, alerts.can(Alert.Channel.MAIL)));
    }

    private long finds(Watch it) {
        return asked(it).map(query -> ledger.facets(query).total()).orElse(-1L);
    }

    private List<SearchesPage.Sent> sent(Watch watch) {
        return book.watches().listAlerts(watch.id()).stream()
                .map(it -> new SearchesPage.Sent(
                        it, book.deliveries().listOf(it.number(), LATEST), it.channel() == Alert.Channel.HOOK))
                .toList();
    }

    private void save(Context context) {
        guard.checkForm(context);
        save(
                Guard.visitor(context),
                Forms.param(context, "name").orElse(""),
                Forms.param(context, "query").orElse(""));
        context.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    /** Keeps a search of somebody's, if it can be asked. */
    Watch save(Visitor visitor, String name, String query) {
        String bare = name.strip();
        if (bare.isEmpty() || bare.length() > 100) {
            throw Refusal.wrong("Give the search a name of at most 100 characters.");
        }
        Query parsed = parsed(query);
        if (parsed.values().isEmpty() || query.length() > 2000) {
            throw Refusal.wrong("Nothing is asked for; filter the list first.");
        }
        asked(query);
        if (book.watches().listOf(visitor.name()).size() >= MOST_OF_ONE) {
            throw Refusal.wrong("At most " + MOST_OF_ONE + " searches can be saved; remove one.");
        }
        Watch watch = new Watch(
                Guard.random(),
                visitor.name(),
                bare,
                new Query("", parsed.values()).url().replaceFirst("^\\?", ""),
                clock.instant());
        book.watches().add(watch);
        return watch;
    }

    /** A search of the one who asks; those of others are not there for them. */
    Watch own(Visitor visitor, String id) {
        return book.watches()
                .find(id)
                .filter(it -> it.owner().equals(visitor.name()))
                .orElseThrow(() -> Refusal.notFound("There is no such search of yours."));
    }

    /** A saved search for programs. */
    record Told(Watch search, String atom, String cap, List<Alert> alerts) {}

    List<Told> listFor(Visitor visitor) {
        String feeds = address.get() + "/watch/";
        return book.watches().listOf(visitor.name()).stream()
                .map(it -> new Told(
                        it,
                        feeds + it.id() + ".atom",
                        feeds + it.id() + ".cap",
                        book.watches().listAlerts(it.id())))
                .toList();
    }

    void remove(Visitor visitor, String id) {
        book.watches().remove(own(visitor, id).id());
    }

    private void remove(Context context) {
        guard.checkForm(context);
        remove(Guard.visitor(context), context.pathParam("id"));
        context.redirect("/searches", HttpStatus.SEE_OTHER);
    }

    private void tell(Context context) {
        guard.checkForm(context);
        Guard.mustWrite(context);
        Watch watch = own(Guard.visitor(context), context.pathParam("id"));
        addAlert(
                watch,
                Forms.param(context, "channel").orElse(""),
                Forms.param(context, "target").orElse("").strip(),
                Forms.param(context, "every").orElse("change"),
                Forms.param(context, "format").orElse("news"));
        context.redirect("/searches#" + watch.id(), HttpStatus.SEE_OTHER);
    }

    /** Keeps an alert, if it can be sent. */
    Alert addAlert(Watch watch, String channel, String target, String every, String format) {
        Alert.Channel by = word(Alert.Channel.class, "channel", channel);
        switch (by) {
            case HOOK -> checkHook(target);
            case MAIL -> checkMail(target);
        }
        if (book.watches().listAlerts(watch.id()).size() >= 10) {
            throw Refusal.wrong("A search tells at most ten.");
        }
        Alert alert = new Alert(
                0,
                watch.id(),
                by,
                target,
                by == Alert.Channel.HOOK ? Hooks.secret(random()) : "",
                word(Alert.Every.class, "every", every),
                word(Alert.Format.class, "format", format),
                alerts.latest(),
                clock.instant().plus(word(Alert.Every.class, "every", every).pause()),
                Optional.empty());
        return book.watches().findAlert(book.watches().addAlert(alert)).orElseThrow();
    }

    private static byte[] random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static <E extends Enum<E>> E word(Class<E> of, String name, String word) {
        return Alert.find(of, word).orElseThrow(() -> Refusal.wrong(name + " does not take '" + word + "'."));
    }

    private static void checkHook(String target) {
        try {
            URI address = new URI(target);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (web && address.getHost() != null && address.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            throw Refusal.wrong("That is no address of the web: " + e.getReason());
        }
        throw Refusal.wrong("A webhook goes to an address as https://example.org/hook.");
    }

    private void checkMail(String target) {
        if (!alerts.can(Alert.Channel.MAIL)) {
            throw Refusal.wrong("This desk has no mail server; see --smtp.");
        }
        if (!Mail.isAddress(target)) {
            throw Refusal.wrong("That is no e-mail address.");
        }
    }

    private void act(Context context) {
        guard.checkForm(context);
        String number = context.pathParam("number");
        Alert alert = Optional.of(number)
                .filter(it -> it.matches("\\d{1,18}"))
                .flatMap(it -> book.watches().findAlert(Long.parseLong(it)))
                .orElseThrow(() -> Refusal.notFound("There is no such alert."));
        Watch watch = own(Guard.visitor(context), alert.watch());
        switch (context.pathParam("act")) {
            case "remove" -> book.watches().removeAlert(alert.number());
            case "on" -> book.watches().turnOn(alert.number(), clock.instant());
            case "test" -> test(alert, watch);
            default -> throw Refusal.notFound("There is nothing at this address.");
        }
        context.redirect("/searches#" + watch.id(), HttpStatus.SEE_OTHER);
    }

    private void test(Alert alert, Watch watch) {
        Bulletin empty = new Bulletin(watch.name(), address.get() + "/incidents?" + watch.query(), List.of());
        book.deliveries().addBeside(alert, Alerts.test(alert, empty), clock.instant());
    }

    /** For feed readers, which have no account: the address is the key. */
    private void feed(Context context) throws IOException {
        String file = context.pathParam("file");
        int dot = file.indexOf('.');
        Watch watch = (dot < 0 ? Optional.<Watch>empty() : book.watches().find(file.substring(0, dot)))
                .orElseThrow(() -> Refusal.notFound("There is no such feed."));
        List<IncidentRecord> incidents = asked(watch).map(this::latest).orElse(List.of());
        Heading heading = new Heading(
                "balanced", Optional.empty(), clock.instant().truncatedTo(ChronoUnit.SECONDS), address.get());
        switch (file.substring(dot + 1)) {
            case "atom" -> {
                context.contentType(Format.ATOM.mediaType());
                AtomFeed.write(
                        incidents::forEach,
                        heading,
                        new AtomFeed.Of(
                                watch.name(),
                                address.get() + "/watch/" + file,
                                address.get() + "/incidents?" + watch.query()),
                        context.outputStream());
            }
            case "cap" -> {
                context.contentType(Format.CAP.mediaType());
                Format.CAP.write(incidents::forEach, heading, context.outputStream());
            }
            default -> throw Refusal.notFound("There is no such feed.");
        }
    }

    private List<IncidentRecord> latest(IncidentQuery query) {
        return ledger.listIncidents(query.by(Order.CHANGED).limit(FEED_ROWS)).items().stream()
                .map(IncidentRow::id)
                .flatMap(id -> ledger.findIncident(id, View.NOW).stream())
                .filter(Found.Live.class::isInstance)
                .map(it -> Discretion.withheld(((Found.Live) it).incident()))
                .toList();
    }
}
