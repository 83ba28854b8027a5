package org.dateline.publish.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.ReportEntry;
import org.dateline.publish.Summary;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.TimePrecision;

/** One line an incident with at least one dead, in the columns of the UCDP Georeferenced Event Dataset. Conflicts and dyads are not ours to give. */
final class UcdpCsv {
    static final List<String> COLUMNS =
            List.of(("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,"
                            + "conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,"
                            + "side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,"
                            + "source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,"
                            + "priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,"
                            + "deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob")
                    .split(","));
    private static final int GRID_COLUMNS = 720;

    private UcdpCsv() {}

    static Stream<Row> rows(Row.Of of) {
        Summary it = of.summary();
        int best = it.people("killed").orElse(0) + attackers(it);
        if (best == 0 || it.firstDay().isEmpty()) {
            return Stream.empty();
        }
        Row row = new Row()
                .put("id", of.incident().id())
                .put("relid", of.incident().id())
                .put("year", it.firstDay().map(day -> day.substring(0, 4)))
                .put("code_status", "Machine read")
                .put("type_of_violence", typeOfViolence(it))
                .put("side_a", it.perpetrator())
                .put("side_b", it.onlyCiviliansAttacked() ? "Civilians" : null)
                .put("event_clarity", 1)
                .put("date_prec", it.precision().map(UcdpCsv::datePrecision))
                .put("date_start", it.firstDay())
                .put("date_end", it.lastDay());
        sources(of, row);
        deaths(it, best, row);
        it.site().ifPresent(place -> place(place, row));
        return Stream.of(row);
    }

    private static Optional<Integer> typeOfViolence(Summary it) {
        boolean byState = it.perpetrators().stream()
                .anyMatch(a -> a.kind() == ActorKind.STATE_FORCE || a.kind() == ActorKind.STATE);
        return it.onlyCiviliansAttacked()
                ? Optional.of(3)
                : byState || it.combatantsAttacked() ? Optional.of(1) : Optional.empty();
    }

    private static void sources(Row.Of of, Row row) {
        row.put("number_of_sources", of.summary().independent())
                .put("source_article", joined(of, it -> Optional.of(it.id())))
                .put("source_office", joined(of, ReportEntry::outlet))
                .put("source_date", joined(of, ReportEntry::published))
                .put("source_headline", joined(of, ReportEntry::title));
    }

    private static String joined(Row.Of of, Function<ReportEntry, Optional<String>> part) {
        return of.incident().reports().stream()
                .map(part)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(";"));
    }

    private static int attackers(Summary it) {
        return it.cellOfAttackers("killed").flatMap(c -> c.best().or(c::low)).orElse(0);
    }

    private static void deaths(Summary it, int best, Row row) {
        int victims = it.people("killed").orElse(0);
        int attackers = attackers(it);
        Optional<Casualties> killed = it.cell("killed");
        boolean civilians = it.onlyCiviliansAttacked();
        row.put("deaths_a", attackers)
                .put("deaths_b", 0)
                .put("deaths_civilians", civilians ? victims : 0)
                .put("deaths_unknown", civilians ? 0 : victims)
                .put("best", best)
                .put("low", killed.flatMap(Casualties::low).orElse(victims) + attackers)
                .put("high", killed.flatMap(Casualties::high).orElse(victims) + attackers);
    }

    private static void place(Place place, Row row) {
        row.put("where_prec", wherePrecision(place))
                .put("where_coordinates", place.name())
                .put("where_description", place.text())
                .put("adm_1", place.admin1())
                .put("adm_2", place.admin2())
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("country", place.country())
                .put(
                        "country_id",
                        place.countryCode().flatMap(it -> Codes.countries().find(it, "gw")));
        if (place.latitude().isPresent() && place.longitude().isPresent()) {
            double north = place.latitude().get();
            double east = place.longitude().get();
            row.put("geom_wkt", String.format(Locale.ROOT, "POINT (%s %s)", east, north))
                    .put("priogrid_gid", grid(north, east));
        }
    }

    /** Cells of half a degree, counted from the south-west. */
    static int grid(double north, double east) {
        int row = (int) Math.min(359, Math.floor((north + 90) * 2));
        int column = (int) Math.min(GRID_COLUMNS - 1, Math.floor((east + 180) * 2));
        return row * GRID_COLUMNS + column + 1;
    }

    static int wherePrecision(Place it) {
        return switch (it.kind()) {
            case SITE, TOWN -> it.near() || it.radiusM().orElse(0) > 10_000 ? 2 : 1;
            case DISTRICT -> 3;
            case PROVINCE -> 4;
            case REGION -> 5;
            case COUNTRY -> 6;
            case SEA -> 7;
        };
    }

    private static int datePrecision(TimePrecision it) {
        return switch (it) {
            case MINUTE, HOUR, PART_OF_DAY, DAY -> 1;
            case DAYS -> 2;
            case WEEK -> 3;
            case MONTH -> 4;
            case YEAR -> 5;
        };
    }
}
