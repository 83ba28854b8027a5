package org.dateline.store.sql;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.match.Published;
import org.dateline.incident.record.ChangeFields;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.record.When;
import org.dateline.store.IncidentRow;

/** What of a record is listed, and what of it is told as a change. */
final class Fields {
    private static final int DAY = 10;

    private Fields() {}

    /** The row of a record. */
    static IncidentRow row(IncidentRecord record, long lastChange) {
        Optional<When> when = record.when().map(w -> w.value());
        Optional<String> day = when.flatMap(w -> w.start().or(w::end)).map(Fields::day);
        Optional<String> lastDay = when.flatMap(When::end)
                .map(Fields::day)
                .filter(d -> !Optional.of(d).equals(day));
        Optional<Place> site = site(record);
        long first = reported(record).min().orElse(0);
        long last = reported(record).max().orElse(0);
        return new IncidentRow(
                record.id(),
                record.revision(),
                record.kind().value(),
                record.stage().value(),
                record.status(),
                day,
                lastDay,
                site.map(Place::name),
                site.flatMap(Place::countryCode),
                site.flatMap(Place::admin1),
                site.flatMap(Place::latitude),
                site.flatMap(Place::longitude),
                site.flatMap(Place::radiusM),
                number(record, "killed"),
                number(record, "injured"),
                record.reports().stream()
                        .map(ReportEntry::title)
                        .flatMap(Optional::stream)
                        .findFirst(),
                record.responsibility().value().status().toString(),
                record.reports().size(),
                (int) record.reports().stream()
                        .map(ReportEntry::independentGroup)
                        .distinct()
                        .count(),
                java.time.Instant.ofEpochMilli(first),
                java.time.Instant.ofEpochMilli(last),
                lastChange);
    }

    private static java.util.stream.LongStream reported(IncidentRecord record) {
        return record.reports().stream()
                .map(r -> Published.parse(r.published()))
                .flatMap(Optional::stream)
                .mapToLong(p -> p.at().toEpochMilli());
    }

    private static String day(String time) {
        return time.substring(0, Math.min(DAY, time.length()));
    }

    private static Optional<Place> site(IncidentRecord record) {
        return record.where().value().stream()
                .filter(p -> p.role() == PlaceRole.ATTACK_SITE)
                .findFirst()
                .or(() -> record.where().value().stream().findFirst());
    }

    private static Optional<Integer> number(IncidentRecord record, String outcome) {
        return Optional.ofNullable(record.casualties().get(outcome))
                .flatMap(c -> c.best().or(c::low));
    }

    /** Words to look for: places, actors, weapons, titles, in lower case. */
    static String words(IncidentRecord record) {
        Stream<String> places = record.where().value().stream()
                .flatMap(p -> Stream.of(Optional.of(p.name()), p.country(), p.admin1(), p.admin2(), p.town())
                        .flatMap(Optional::stream));
        Stream<String> actors = record.actors().value().stream()
                .flatMap(a -> Stream.of(a.canonical(), a.name()).flatMap(Optional::stream));
        Stream<String> weapons = record.weapons().value().stream().flatMap(weapon -> weapon.text().stream());
        Stream<String> titles =
                record.reports().stream().map(ReportEntry::title).flatMap(Optional::stream);
        return Stream.of(
                        places,
                        actors,
                        weapons,
                        titles,
                        Stream.of(record.kind().value().toString().replace('-', ' ')))
                .flatMap(it -> it)
                .map(it -> it.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Fields whose changes are told; people add replies to what reports change. */
    static Map<String, Object> told(IncidentRecord record) {
        Map<String, Object> fields = ChangeFields.of(record);
        if (!record.replies().isEmpty()) {
            fields.put("replies", record.replies().size());
        }
        return fields;
    }
}
