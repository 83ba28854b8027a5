package org.dateline.publish.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.incident.record.ReportEntry;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.lexicon.WeaponType;
import org.dateline.publish.Summary;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.Count;
import org.dateline.reading.record.Effect;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.TimePrecision;
import org.dateline.reading.record.Weapon;

/**
 * One line an incident in the columns of the Global Terrorism Database (2017). Whether an attack is terrorism is not decided: the
 * criteria are left empty and {@code doubtterr} is 1.
 */
final class GtdCsv {
    private static final String KNOWN_AFTER_WEAPONS =
            "weapdetail,nkill,nkillus,nkillter,nwound,nwoundus,nwoundte,property,"
                    + "propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,nhostkidus,nhours,ndays,divert,kidhijcountry,ransom,"
                    + "ransomamt,ransomamtus,ransompaid,ransompaidus,ransomnote,hostkidoutcome,hostkidoutcome_txt,nreleased,addnotes,scite1,"
                    + "scite2,scite3,dbsource,INT_LOG,INT_IDEO,INT_MISC,INT_ANY,related";
    static final List<String> COLUMNS =
            List.of(("eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,"
                            + "region,region_txt,provstate,city,latitude,longitude,specificity,vicinity,location,summary,crit1,crit2,crit3,"
                            + "doubtterr,alternative,alternative_txt,multiple,success,suicide," + attacks() + targets()
                            + "gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,guncertain1,guncertain2,guncertain3,individual,nperps,"
                            + "nperpcap,claimed,claimmode,claimmode_txt,claim2,claimmode2,claimmode2_txt,claim3,claimmode3,claimmode3_txt,"
                            + "compclaim," + weapons() + KNOWN_AFTER_WEAPONS)
                    .split(","));
    private static final Set<IncidentKind> SEIZURES =
            Set.of(IncidentKind.KIDNAPPING, IncidentKind.HOSTAGE_TAKING, IncidentKind.HIJACKING);

    private GtdCsv() {}

    private static String attacks() {
        StringBuilder out = new StringBuilder();
        for (int n = 1; n <= 3; n++) {
            out.append("attacktype%d,attacktype%d_txt,".replace("%d", "" + n));
        }
        return out.toString();
    }

    private static String targets() {
        StringBuilder out = new StringBuilder();
        for (int n = 1; n <= 3; n++) {
            out.append(
                    "targtype%d,targtype%d_txt,targsubtype%d,targsubtype%d_txt,corp%d,target%d,natlty%d,natlty%d_txt,"
                            .replace("%d", "" + n));
        }
        return out.toString();
    }

    private static String weapons() {
        StringBuilder out = new StringBuilder();
        for (int n = 1; n <= 4; n++) {
            out.append("weaptype%d,weaptype%d_txt,weapsubtype%d,weapsubtype%d_txt,".replace("%d", "" + n));
        }
        return out.toString();
    }

    static Stream<Row> rows(Row.Of of) {
        Summary it = of.summary();
        Row row = new Row()
                .put("eventid", of.incident().id())
                .put("summary", it.sentence())
                .put("doubtterr", 1)
                .put("multiple", of.incident().links().isEmpty() ? 0 : 1)
                .put("success", of.incident().stage().value() == Stage.ACCOMPLISHED ? 1 : 0)
                .put("suicide", of.incident().kind().value() == IncidentKind.SUICIDE_BOMBING ? 1 : 0)
                .put("dbsource", "Dateline")
                .put(
                        "related",
                        String.join(
                                ", ",
                                of.incident().links().stream()
                                        .map(link -> link.to())
                                        .toList()))
                .put(
                        "addnotes",
                        "Figures by policy " + of.heading().policy() + ". "
                                + of.heading().link(of.incident().id()));
        when(it, row);
        it.site().ifPresent(place -> place(place, row));
        coded(
                row,
                "attacktype1",
                "attack",
                Codes.kinds().find(of.incident().kind().value(), "gtd_attack"));
        targets(it, row);
        perpetrators(it, row);
        weapons(of, row);
        casualties(it, row);
        sources(of, row);
        return Stream.of(row);
    }

    private static void coded(Row row, String column, String list, Optional<String> code) {
        row.put(column, code)
                .put(column + "_txt", code.flatMap(it -> Codes.gtdWords().find(list + ":" + it, "word")));
    }

    private static void when(Summary it, Row row) {
        String day = it.firstDay().orElse("");
        TimePrecision precision = it.precision().orElse(TimePrecision.YEAR);
        boolean hasMonth = day.length() >= "2024-08".length() && precision != TimePrecision.YEAR;
        boolean hasDay = day.length() == "2024-08-06".length() && hasMonth && precision != TimePrecision.MONTH;
        if (!day.isEmpty()) {
            row.put("iyear", Integer.parseInt(day.substring(0, 4)))
                    .put("imonth", hasMonth ? Integer.parseInt(day.substring(5, 7)) : 0)
                    .put("iday", hasDay ? Integer.parseInt(day.substring(8, 10)) : 0);
        }
        boolean about = precision.compareTo(TimePrecision.DAY) > 0;
        row.put(
                        "approxdate",
                        about ? it.incident().when().map(when -> when.value().text()) : Optional.empty())
                .put("extended", it.firstDay().equals(it.lastDay()) || about ? 0 : 1);
    }

    private static void place(Place place, Row row) {
        Optional<String> code = place.countryCode();
        row.put("country", code.flatMap(it -> Codes.countries().find(it, "gtd")))
                .put("country_txt", place.country())
                .put("provstate", place.admin1())
                .put("city", place.town())
                .put("latitude", place.latitude())
                .put("longitude", place.longitude())
                .put("specificity", specificity(place))
                .put("vicinity", place.near() ? 1 : 0)
                .put("location", place.text());
        coded(row, "region", "region", code.flatMap(it -> Codes.countries().find(it, "gtd_region")));
    }

    private static int specificity(Place it) {
        if (it.latitude().isEmpty()) {
            return 5;
        }
        return switch (it.kind()) {
            case SITE, TOWN -> 1;
            case DISTRICT -> 3;
            case PROVINCE, REGION -> 4;
            case COUNTRY, SEA -> 5;
        };
    }

    private static void targets(Summary it, Row row) {
        record Hit(String key, String name, Optional<String> country) {}
        Stream<Hit> things = it.incident().targets().value().stream()
                .map(t -> new Hit(t.kind().toString(), t.name(), t.country()));
        Stream<Hit> people = it.trades().map(t -> new Hit("person:" + t, Summary.words(t), Optional.empty()));
        List<Hit> hits = Stream.concat(things, people).limit(3).toList();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            int n = i + 1;
            coded(
                    row,
                    "targtype" + n,
                    "target",
                    Codes.targets().find(hit.key(), "gtd_target").or(() -> Optional.of("13")));
            row.put("targsubtype" + n, Codes.targets().find(hit.key(), "gtd_target_sub"))
                    .put("target" + n, hit.name())
                    .put(
                            "natlty" + n,
                            hit.country().flatMap(c -> Codes.countries().find(c, "gtd")));
        }
        if (hits.isEmpty()) {
            coded(row, "targtype1", "target", Optional.of("20"));
        }
    }

    private static void perpetrators(Summary it, Row row) {
        List<Actor> named = it.perpetrators().stream().limit(3).toList();
        row.put("gname", named.isEmpty() ? "Unknown" : Summary.name(named.getFirst()));
        for (int i = 0; i < named.size(); i++) {
            if (i > 0) {
                row.put("gname" + (i + 1), Summary.name(named.get(i)));
            }
            boolean sure = named.get(i)
                    .confidence()
                    .filter(c -> c == Confidence.STATED || c == Confidence.CLAIMED)
                    .isPresent();
            row.put("guncertain" + (i + 1), sure ? 0 : 1);
        }
        boolean claimed = it.incident().responsibility().value().claims().stream()
                .anyMatch(c -> c.stance() == ResponsibilityStance.CLAIMS);
        row.put("claimed", claimed ? 1 : 0)
                .put("individual", named.size() == 1 && named.getFirst().kind() == ActorKind.PERSON ? 1 : 0)
                .put("nperps", named.stream().findFirst().flatMap(Actor::count).flatMap(Count::low))
                .put(
                        "nperpcap",
                        it.cellOfAttackers("detained").flatMap(c -> c.best().or(c::low)));
    }

    private static void weapons(Row.Of of, Row row) {
        List<WeaponType> kinds = of.incident().weapons().value().stream()
                .map(Weapon::kind)
                .distinct()
                .limit(4)
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            weapon(row, i + 1, Codes.weapons(), kinds.get(i));
        }
        if (kinds.isEmpty()) {
            weapon(row, 1, Codes.kinds(), of.incident().kind().value());
        }
        row.put(
                "weapdetail",
                String.join(
                        "; ",
                        of.incident().weapons().value().stream()
                                .flatMap(weapon -> weapon.text().stream())
                                .distinct()
                                .toList()));
    }

    private static void weapon(Row row, int n, Codes codes, Object key) {
        coded(row, "weaptype" + n, "weapon", codes.find(key, "gtd_weapon"));
        coded(row, "weapsubtype" + n, "weapon_sub", codes.find(key, "gtd_weapon_sub"));
    }

    /** GTD counts the attackers in; what nobody told stays empty. */
    private static void casualties(Summary it, Row row) {
        sum(it, "killed", "nkill", "nkillter", row);
        sum(it, "injured", "nwound", "nwoundte", row);
        boolean seized = SEIZURES.contains(it.incident().kind().value());
        row.put("ishostkid", seized ? 1 : 0)
                .put("nhostkid", seized ? it.people("kidnapped") : Optional.empty())
                .put("nreleased", seized ? it.people("released") : Optional.empty());
        List<Target> things = it.incident().targets().value();
        boolean harmed = things.stream().anyMatch(t -> t.effect() == Effect.DAMAGED || t.effect() == Effect.DESTROYED);
        row.put("property", harmed ? 1 : things.stream().anyMatch(t -> t.effect() == Effect.NONE) ? 0 : -9);
    }

    private static void sum(Summary it, String outcome, String all, String ofAttackers, Row row) {
        Optional<Integer> victims = it.people(outcome);
        Optional<Integer> attackers =
                it.cellOfAttackers(outcome).flatMap(c -> c.best().or(c::low));
        row.put(ofAttackers, attackers)
                .put(
                        all,
                        victims.isPresent() || attackers.isPresent()
                                ? Optional.of(victims.orElse(0) + attackers.orElse(0))
                                : Optional.empty());
    }

    private static void sources(Row.Of of, Row row) {
        List<ReportEntry> reports = of.incident().reports().stream().limit(3).toList();
        for (int i = 0; i < reports.size(); i++) {
            ReportEntry it = reports.get(i);
            row.put(
                    "scite" + (i + 1),
                    String.join(
                            ", ",
                            Stream.of(it.title(), it.outlet(), it.published(), it.url())
                                    .flatMap(Optional::stream)
                                    .toList()));
        }
    }
}
