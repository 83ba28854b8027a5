package org.dateline.publish.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.ReportEntry;
import org.dateline.lexicon.Stage;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceKind;
import org.dateline.reading.record.TimePrecision;

/** One line an incident in the columns of ACLED. It is not ACLED's coding, only its shape. */
final class AcledCsv {
    static final List<String> COLUMNS =
            List.of(("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
                            + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,"
                            + "admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,"
                            + "tags,timestamp")
                    .split(","));
    private static final String CIVILIANS = "Violence against civilians";
    private static final Map<String, String> DISORDER = Map.of(
            "Battles",
            "Political violence",
            "Explosions/Remote violence",
            "Political violence",
            CIVILIANS,
            "Political violence",
            "Strategic developments",
            "Strategic developments");

    private AcledCsv() {}

    static Stream<Row> rows(Row.Of of) {
        Summary it = of.summary();
        Optional<Integer> precision = it.precision().flatMap(AcledCsv::timePrecision);
        // ACLED has no line for what has no day at all, or only a country for a place
        if (precision.isEmpty()
                || it.firstDay().isEmpty()
                || it.site().filter(AcledCsv::hasPoint).isEmpty()) {
            return Stream.empty();
        }
        Row row = new Row()
                .put("event_id_cnty", of.incident().id())
                .put("event_date", it.firstDay())
                .put("year", it.firstDay().map(day -> day.substring(0, 4)))
                .put("time_precision", precision)
                .put("fatalities", fatalities(it))
                .put("source", sources(of))
                .put("notes", notes(of))
                .put("timestamp", of.heading().made().getEpochSecond());
        type(it, row);
        people(it, row);
        it.site().ifPresent(place -> place(place, row));
        return Stream.of(row);
    }

    private static boolean hasPoint(Place it) {
        return it.latitude().isPresent() && it.kind() != PlaceKind.COUNTRY;
    }

    private static void type(Summary it, Row row) {
        Object kind = it.incident().kind().value();
        boolean onCivilians = it.onlyCiviliansAttacked();
        boolean asAttack = onCivilians && Codes.kinds().find(kind, "civil").isPresent();
        boolean neverLaunched = it.incident().stage().value() == Stage.FOILED;
        String event = neverLaunched
                ? "Strategic developments"
                : asAttack ? CIVILIANS : Codes.kinds().find(kind, "acled_event").orElse("");
        row.put("event_type", event)
                .put("disorder_type", DISORDER.getOrDefault(event, ""))
                .put(
                        "sub_event_type",
                        neverLaunched
                                ? Optional.of("Disrupted weapons use")
                                : asAttack
                                        ? Optional.of("Attack")
                                        : Codes.kinds().find(kind, "acled_sub_event"))
                .put(
                        "civilian_targeting",
                        onCivilians && !neverLaunched ? Optional.of("Civilian targeting") : Optional.empty());
    }

    private static void people(Summary it, Row row) {
        Optional<Actor> first = it.perpetrators().stream().findFirst();
        String attacker = it.perpetrator().orElse("Unidentified Armed Group");
        String attacked = it.onlyCiviliansAttacked() ? "Civilians" : it.combatantsAttacked() ? "Military Forces" : "";
        Optional<Integer> inter1 = first.flatMap(AcledCsv::inter);
        Optional<Integer> inter2 =
                attacked.isEmpty() ? Optional.empty() : Optional.of(attacked.equals("Civilians") ? 7 : 1);
        row.put("actor1", attacker)
                .put("inter1", inter1)
                .put("actor2", attacked)
                .put("inter2", inter2)
                .put("interaction", inter1.flatMap(a -> inter2.map(b -> "" + Math.min(a, b) + Math.max(a, b))));
    }

    private static Optional<Integer> inter(Actor it) {
        return switch (it.kind()) {
            case STATE_FORCE, STATE -> Optional.of(1);
            case GROUP, ORGANISATION -> it.canonical().map(known -> 2);
            case PERSON, POPULATION -> Optional.empty();
        };
    }

    private static void place(Place place, Row row) {
        Optional<String> code = place.countryCode();
        row.put("iso", code.flatMap(it -> Codes.countries().find(it, "iso_number")))
                .put("region", code.flatMap(it -> Codes.countries().find(it, "acled_region")))
                .put("country", place.country())
                .put("admin1", place.admin1())
                .put("admin2", place.admin2())
                .put("location", place.town().orElse(place.name()))
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("geo_precision", geoPrecision(place));
    }

    private static int geoPrecision(Place it) {
        return switch (it.kind()) {
            case SITE, TOWN -> it.near() || it.radiusM().orElse(0) > 10_000 ? 2 : 1;
            case DISTRICT, SEA -> 2;
            case PROVINCE, REGION, COUNTRY -> 3;
        };
    }

    private static Optional<Integer> timePrecision(TimePrecision it) {
        return switch (it) {
            case MINUTE, HOUR, PART_OF_DAY, DAY -> Optional.of(1);
            case DAYS, WEEK -> Optional.of(2);
            case MONTH -> Optional.of(3);
            case YEAR -> Optional.empty();
        };
    }

    /** All dead, the attackers too; nobody said to be dead is 0 there. */
    private static int fatalities(Summary it) {
        return it.people("killed").orElse(0)
                + it.cellOfAttackers("killed").flatMap(c -> c.best().or(c::low)).orElse(0);
    }

    private static String sources(Row.Of of) {
        return of.incident().reports().stream()
                .map(ReportEntry::outlet)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String notes(Row.Of of) {
        String notSaid = of.summary().people("killed").isPresent() ? "" : " No dead are reported; 0 stands for that.";
        return of.summary().sentence() + notSaid + " Figures by policy "
                + of.heading().policy() + ". " + of.heading().link(of.incident().id());
    }
}
