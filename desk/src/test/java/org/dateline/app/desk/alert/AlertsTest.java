package org.dateline.app.desk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.publish.Made;
import org.dateline.store.Act;
import org.dateline.store.Entry;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Delivery;
import org.dateline.store.desk.DeskBook;
import org.dateline.store.desk.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** What alerts find, when they tell it, and what becomes of what does not arrive; with a clock that is set by hand. */
class AlertsTest {
    private static final Instant NOON = Instant.parse("2024-08-07T12:00:00Z");

    @TempDir
    private Path folder;

    private Ledger ledger;
    private DeskBook book;
    private Alerts alerts;
    private Instant now = NOON;
    private Courier.Outcome outcome = new Courier.Outcome.Arrived();
    private final List<Delivery> carried = new ArrayList<>();

    @BeforeEach
    void open() {
        ledger = Ledgers.open(folder.resolve("ledger.db").toString());
        book = DeskBook.open(folder.resolve("desk.db"), () -> now);
        alerts = new Alerts(new Alerts.Parts(
                ledger,
                book,
                watch -> Optional.of(IncidentQuery.ALL.in(watch.query())),
                () -> "https://desk.example.org",
                Map.of(Alert.Channel.HOOK, this::carry, Alert.Channel.MAIL, this::carry),
                () -> now,
                (where, what) -> {}));
        book.watches().add(new Watch("w", "Ana", "Iraq", "IQ", NOON));
        book.watches().add(new Watch("v", "Ana", "Mali", "ML", NOON));
    }

    private Courier.Outcome carry(Alert alert, Delivery delivery) {
        carried.add(delivery);
        return outcome;
    }

    @AfterEach
    void close() {
        alerts.close();
        ledger.close();
    }

    private long add(String watch, Alert.Channel channel, Alert.Every every, Alert.Format format) {
        return book.watches()
                .addAlert(new Alert(
                        0,
                        watch,
                        channel,
                        "x",
                        "",
                        every,
                        format,
                        alerts.latest(),
                        now.plus(every.pause()),
                        Optional.empty()));
    }

    private String incident() {
        return ledger.listIncidents(IncidentQuery.ALL).items().getFirst().id();
    }

    private List<String> told() {
        alerts.run(now);
        List<String> bodies = carried.stream().map(Delivery::body).toList();
        carried.clear();
        return bodies;
    }

    @Test
    void whatIsNewChangedAnsweredOrGoneIsToldOnce() {
        add("w", Alert.Channel.HOOK, Alert.Every.CHANGE, Alert.Format.NEWS);
        add("v", Alert.Channel.HOOK, Alert.Every.CHANGE, Alert.Format.NEWS);
        assertThat(told()).isEmpty();
        ledger.add(Entry.of(Made.reading("r1", "Haditha")));
        assertThat(told())
                .singleElement()
                .asString()
                .contains("first report", "Rocket attack, Haditha", "https://desk.example.org/incidents/");
        assertThat(told()).isEmpty();
        ledger.judge(
                new Act.Correct(
                        incident(), "casualties.killed", JsonNodeFactory.instance.numberNode(4), Optional.empty()),
                "Ana");
        assertThat(told()).singleElement().asString().contains("killed: 2 → 4").doesNotContain("first report");
        ledger.judge(new Act.Withdraw(incident(), Optional.empty()), "Ana");
        assertThat(told()).singleElement().asString().contains("withdrawn");
        assertThat(told()).isEmpty();
    }

    @Test
    void alertsOfOneIncidentAreCapAndItsEndCancelsThem() {
        add("w", Alert.Channel.HOOK, Alert.Every.CHANGE, Alert.Format.CAP);
        ledger.add(Entry.of(Made.reading("r1", "Haditha")));
        alerts.run(now);
        assertThat(carried.getFirst().subject()).isEqualTo("application/cap+xml");
        assertThat(told().getFirst()).startsWith("<?xml").contains("<msgType>Alert</msgType>");
        ledger.judge(new Act.Withdraw(incident(), Optional.empty()), "Ana");
        assertThat(told()).singleElement().asString().contains("<msgType>Cancel</msgType>", "<references>dateline,");
    }

    @Test
    void aDigestComesOnceADayAndNotWithoutNews() {
        add("w", Alert.Channel.MAIL, Alert.Every.DAY, Alert.Format.NEWS);
        ledger.add(Entry.of(Made.reading("r1", "Haditha")));
        assertThat(told()).isEmpty();
        now = now.plus(Duration.ofHours(24));
        assertThat(told()).singleElement().asString().contains("Rocket attack, Haditha");
        now = now.plus(Duration.ofHours(24));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatDoesNotArriveIsTriedAgainForTwoDaysUnderTheSameNumber() {
        long alert = add("w", Alert.Channel.HOOK, Alert.Every.CHANGE, Alert.Format.NEWS);
        outcome = new Courier.Outcome.Failed("answers 500");
        ledger.add(Entry.of(Made.reading("r1", "Haditha")));
        alerts.run(now);
        now = now.plusSeconds(9);
        alerts.run(now);
        assertThat(carried).hasSize(1);
        for (int i = 0; i < 20; i++) {
            now = now.plus(Duration.ofHours(25));
            alerts.run(now);
        }
        assertThat(carried)
                .hasSize(9)
                .extracting(Delivery::number)
                .containsOnly(carried.getFirst().number());
        assertThat(book.watches().findAlert(alert).orElseThrow().fault()).contains("answers 500");
        outcome = new Courier.Outcome.Arrived();
        book.watches().turnOn(alert, now);
        carried.clear();
        ledger.judge(
                new Act.Correct(
                        incident(), "casualties.killed", JsonNodeFactory.instance.numberNode(5), Optional.empty()),
                "Ana");
        assertThat(told()).hasSize(1);
        assertThat(book.deliveries().counts().lost()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedForEverTurnsTheAlertOff() {
        long alert = add("w", Alert.Channel.HOOK, Alert.Every.CHANGE, Alert.Format.NEWS);
        outcome = new Courier.Outcome.Refused("answers 410: gone");
        ledger.add(Entry.of(Made.reading("r1", "Haditha")));
        alerts.run(now);
        assertThat(book.watches().findAlert(alert).orElseThrow().fault()).contains("answers 410: gone");
        book.watches().remove("w");
        assertThat(book.watches().findAlert(alert)).isEmpty();
    }
}
