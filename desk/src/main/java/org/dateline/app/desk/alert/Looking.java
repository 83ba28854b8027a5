package org.dateline.app.desk.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.incident.match.Published;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.Discretion;
import org.dateline.publish.Summary;
import org.dateline.publish.alert.Bulletin;
import org.dateline.publish.alert.Happening;
import org.dateline.publish.alert.OpenOnes;
import org.dateline.publish.export.Cap;
import org.dateline.publish.export.Heading;
import org.dateline.store.ChangeEntry;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Ledger;
import org.dateline.store.Order;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Deliveries.News;
import org.dateline.store.desk.Watch;
import org.dateline.store.desk.Watches;

/** Finds out what an alert has to tell. */
final class Looking {
    /** So many incidents at once; a look that finds more tells of the latest. */
    private static final int MOST = 200;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Ledger ledger;
    private final Watches watches;
    private final Function<Watch, Optional<IncidentQuery>> asked;

    /**
     * A way to look.
     *
     * @param asked what a saved search asks for; absent where it cannot be asked any more
     */
    Looking(Ledger ledger, Watches watches, Function<Watch, Optional<IncidentQuery>> asked) {
        this.ledger = ledger;
        this.watches = watches;
        this.asked = asked;
    }

    private record Told(Bulletin.Item item, Optional<IncidentRecord> record, Optional<OpenOnes> before) {}

    /** The news since the alert looked last; what is written down with them says that they were told. */
    News look(Alert alert, Watch watch, Heading heading) {
        List<Told> all = new ArrayList<>();
        asked.apply(watch)
                .ifPresent(query -> ledger.listIncidents(query.changedAfter(alert.seen())
                                .by(Order.CHANGED)
                                .limit(MOST))
                        .items()
                        .forEach(row -> find(alert, row, heading).ifPresent(all::add)));
        all.addAll(gone(alert, heading));
        Map<String, String> told = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        for (Told it : all) {
            it.record()
                    .ifPresentOrElse(
                            record -> told.put(record.id(), OpenOnes.of(record).json()),
                            () -> gone.add(it.item().incident()));
        }
        List<Told> worth =
                all.stream().filter(it -> !it.item().happenings().isEmpty()).toList();
        return new News(worth.isEmpty() ? List.of() : parts(alert, watch, worth, heading), told, gone);
    }

    private Optional<Told> find(Alert alert, IncidentRow row, Heading heading) {
        if (!(ledger.findIncident(row.id(), org.dateline.store.View.NOW).orElse(null)
                instanceof Found.Live(IncidentRecord bare))) {
            return Optional.empty(); // it went while we looked; the next look tells of that
        }
        IncidentRecord record = Discretion.withheld(bare);
        Optional<OpenOnes> before =
                watches.findTold(alert.number(), record.id()).map(OpenOnes::parse);
        List<ChangeEntry> changes = ledger.listChangesOf(record.id()).stream()
                .filter(it -> it.number() > alert.seen() && it.incident().equals(record.id()))
                .toList();
        List<Happening> happenings = new ArrayList<>(Happening.of(changes));
        before.ifPresent(it -> happenings.addAll(it.answered(record)));
        Summary summary = new Summary(record);
        return Optional.of(new Told(
                new Bulletin.Item(
                        record.id(),
                        record.revision(),
                        summary.title(),
                        Optional.of(summary.sentence()),
                        heading.link(record.id()),
                        happenings),
                Optional.of(record),
                before));
    }

    /** Incidents that the alert told of and that are no more. */
    private List<Told> gone(Alert alert, Heading heading) {
        List<Told> all = new ArrayList<>();
        long after = alert.seen();
        List<ChangeEntry> some = ledger.listChanges(after, 1000);
        while (!some.isEmpty()) {
            for (ChangeEntry it : some) {
                Optional<OpenOnes> told = it.field().equals("incident")
                                && !it.after().equals(Optional.of("\"live\""))
                        ? watches.findTold(alert.number(), it.incident()).map(OpenOnes::parse)
                        : Optional.empty();
                told.filter(x -> isGone(it.incident())).ifPresent(x -> all.add(gone(it, x, heading)));
            }
            after = some.getLast().number();
            some = ledger.listChanges(after, 1000);
        }
        return all;
    }

    private boolean isGone(String incident) {
        return ledger.findIncident(incident, org.dateline.store.View.NOW)
                .filter(Found.Live.class::isInstance)
                .isEmpty();
    }

    private static Told gone(ChangeEntry it, OpenOnes before, Heading heading) {
        boolean withdrawn = it.after().orElse("").contains("withdrawn");
        Happening happening = new Happening(
                Happening.Kind.GONE, Optional.empty(), withdrawn ? "withdrawn" : "held to be part of another incident");
        return new Told(
                new Bulletin.Item(
                        it.incident(),
                        before.revision(),
                        "Incident " + it.incident(),
                        Optional.empty(),
                        heading.link(it.incident()),
                        List.of(happening)),
                Optional.empty(),
                Optional.of(before));
    }

    private static List<News.Part> parts(Alert alert, Watch watch, List<Told> told, Heading heading) {
        Bulletin bulletin = new Bulletin(
                watch.name(),
                heading.address() + "/incidents?" + watch.query(),
                told.stream().map(Told::item).toList());
        List<String> caps = alert.format() == Alert.Format.CAP
                ? told.stream().map(it -> XML + cap(it, heading)).toList()
                : List.of();
        return switch (alert.channel()) {
            case MAIL -> List.of(new News.Part(bulletin.subject(), new Letter(bulletin.text(), caps).json()));
            case HOOK ->
                alert.format() == Alert.Format.CAP
                        ? caps.stream()
                                .map(it -> new News.Part("application/cap+xml", it))
                                .toList()
                        : List.of(new News.Part("application/json", bulletin.json()));
        };
    }

    private static String cap(Told it, Heading heading) {
        Instant sent = Published.parse(it.before().flatMap(OpenOnes::asOf))
                .map(Published::at)
                .orElse(heading.made());
        return it.record()
                .map(record -> Cap.alert(record, heading))
                .orElseGet(() -> Cap.cancel(it.item().incident(), it.item().revision(), sent, heading));
    }
}
