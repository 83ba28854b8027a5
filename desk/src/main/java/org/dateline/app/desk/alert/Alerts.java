package org.dateline.app.desk.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.publish.alert.Bulletin;
import org.dateline.publish.export.Heading;
import org.dateline.store.ChangeEntry;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Ledger;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Deliveries;
import org.dateline.store.desk.Delivery;
import org.dateline.store.desk.DeskBook;
import org.dateline.store.desk.Watch;

/**
 * Looks at saved searches when something changed, and sends what they have to tell; on one thread of its own.
 *
 * <p>What is found is written down before it is sent, so that nothing is lost when the desk is stopped in between; whoever takes a webhook
 * may see one twice, under the same id. What does not arrive is tried again after 10 seconds, a minute, 5 minutes and so on for two
 * days; then the alert is turned off, and its page says why.
 */
public final class Alerts implements AutoCloseable {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(14),
            Duration.ofHours(24));

    private static final int AT_ONCE = 20;
    private static final long EVERY_MILLIS = 1000;

    /**
     * What alerts need.
     *
     * @param asked what a saved search asks for; absent where it cannot be asked any more
     * @param address how links begin
     * @param couriers one for each channel that can be used here
     * @param trouble is told what went wrong, and where
     */
    public record Parts(
            Ledger ledger,
            DeskBook book,
            Function<Watch, Optional<IncidentQuery>> asked,
            Supplier<String> address,
            Map<Alert.Channel, Courier> couriers,
            InstantSource clock,
            BiConsumer<String, String> trouble) {
        public Parts {
            couriers = Map.copyOf(couriers);
        }
    }

    private final Parts parts;
    private final Looking looking;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alerts").factory());
    private long last;

    public Alerts(Parts parts) {
        this.parts = parts;
        this.looking = new Looking(parts.ledger(), parts.book().watches(), parts.asked());
        this.last = parts.ledger().lastChange();
    }

    /** Begins. */
    @SuppressWarnings("FutureReturnValueIgnored") // a turn tells its own troubles
    public void start() {
        thread.scheduleWithFixedDelay(this::turn, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether letters, or webhooks, can be sent here. */
    public boolean can(Alert.Channel channel) {
        return parts.couriers().containsKey(channel);
    }

    /** Number of the last change there is; what an alert has seen when it begins. */
    public synchronized long latest() {
        catchUp();
        return last;
    }

    /** One turn; whatever goes wrong in it, the next one comes. */
    private void turn() {
        try {
            run(parts.clock().instant());
        } catch (RuntimeException e) {
            parts.trouble().accept("alerts", e.toString());
        }
    }

    private synchronized void catchUp() {
        List<ChangeEntry> some = parts.ledger().listChanges(last, 1000);
        while (!some.isEmpty()) {
            last = some.getLast().number();
            some = parts.ledger().listChanges(last, 1000);
        }
    }

    /** Looks and sends what is due. */
    void run(Instant now) {
        catchUp();
        for (Alert it : parts.book().watches().listDue(now)) {
            if (it.seen() < last || it.every() != Alert.Every.CHANGE) {
                look(it, now);
            }
        }
        parts.book().deliveries().listDue(now, AT_ONCE).forEach(it -> send(it, now));
    }

    /** What is sent when somebody asks whether it arrives. */
    public static Deliveries.News test(Alert alert, Bulletin empty) {
        String words = "A test of the saved search \"" + empty.search() + "\": " + empty.link() + "\n";
        Deliveries.News.Part part = alert.channel() == Alert.Channel.MAIL
                ? new Deliveries.News.Part(empty.search() + ": a test", new Letter(words, List.of()).json())
                : new Deliveries.News.Part("application/json", empty.json());
        return new Deliveries.News(List.of(part), Map.of(), List.of());
    }

    private void look(Alert alert, Instant now) {
        long seen = last;
        Heading heading = new Heading(
                "balanced",
                Optional.empty(),
                now.truncatedTo(ChronoUnit.SECONDS),
                parts.address().get());
        parts.book().watches().find(alert.watch()).ifPresent(watch -> {
            Deliveries.News news = looking.look(alert, watch, heading);
            parts.book().deliveries().add(alert, news, seen, now);
        });
    }

    private void send(Delivery it, Instant now) {
        Optional<Alert> alert = parts.book().watches().findAlert(it.alert());
        alert.ifPresent(a -> {
            Courier courier = parts.couriers()
                    .getOrDefault(
                            a.channel(),
                            (x, y) -> new Courier.Outcome.Refused("this desk has no mail server; see --smtp"));
            switch (courier.carry(a, it)) {
                case Courier.Outcome.Arrived ignored ->
                    parts.book().deliveries().arrived(it.number(), now);
                case Courier.Outcome.Failed(String why) -> failed(a, it, why, now);
                case Courier.Outcome.Refused(String why) -> giveUp(a, it, why);
            }
        });
    }

    private void failed(Alert alert, Delivery it, String why, Instant now) {
        if (it.tries() >= PAUSES.size()) {
            giveUp(alert, it, why);
            return;
        }
        parts.book().deliveries().failed(it.number(), why, Optional.of(now.plus(PAUSES.get(it.tries()))));
        parts.trouble().accept("alert " + alert.number(), "not delivered, tried again: " + why);
    }

    private void giveUp(Alert alert, Delivery it, String why) {
        parts.book().deliveries().failed(it.number(), why, Optional.empty());
        parts.book().watches().turnOff(alert.number(), why);
        parts.trouble().accept("alert " + alert.number(), "turned off: " + why);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
