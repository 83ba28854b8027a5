package org.dateline.incident.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.incident.match.Geography;
import org.dateline.incident.match.Geography.Nearness;
import org.dateline.incident.match.Moment;
import org.dateline.incident.match.Published;
import org.dateline.incident.match.Spot;
import org.dateline.incident.match.Telling;
import org.dateline.incident.match.Words;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.Sourced;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.Weapon;
import org.dateline.reading.record.When;

/** Folds what is no number: kind, stage, time, places, weapons, targets, actors. Independent reports vote; the record keeps the rest. */
final class Facts {
    private static final double ASIDE = 0.4;
    private static final double GENERIC = 0.3;
    private static final double VAGUE = 0.2;
    private static final double ANCHORED = 0.3;

    private final List<Telling> tellings;
    private final Map<String, String> groups;
    private final List<Claim> claims = new ArrayList<>();

    Facts(List<Telling> tellings, Map<String, String> groups) {
        this.tellings = tellings;
        this.groups = groups;
    }

    /** The claims that were noted. */
    List<Claim> claims() {
        return claims;
    }

    private String group(Telling telling) {
        return groups.get(telling.reportId());
    }

    private static double weight(Telling telling) {
        return telling.main() ? 1 : ASIDE;
    }

    private String note(
            Telling telling, String field, Object value, Optional<Attribution> by, Optional<Evidence> evidence) {
        String id = ClaimIds.of(telling, field, Integer.toString(claims.size()));
        claims.add(new Claim(
                id, field, value, telling.reportId(), by, evidence, true, Optional.empty(), Optional.empty()));
        return id;
    }

    private static Optional<Evidence> named(Incident told) {
        return told.evidence().stream().findFirst();
    }

    Sourced<IncidentKind> kind() {
        Votes<IncidentKind> votes = new Votes<>();
        for (Telling telling : tellings) {
            IncidentKind kind = telling.told().kind();
            String id = note(telling, "kind", kind.toString(), Optional.empty(), named(telling.told()));
            votes.add(kind, kind, weight(telling) * specific(kind), group(telling), id);
        }
        return votes.winner().orElseThrow();
    }

    private static double specific(IncidentKind kind) {
        boolean generic = kind.family() == Family.UNKNOWN;
        boolean half = kind == IncidentKind.BOMBING || kind == IncidentKind.RAID;
        return generic ? GENERIC : half ? 0.7 : 1;
    }

    Sourced<Stage> stage() {
        Votes<Stage> votes = new Votes<>();
        for (Telling telling : tellings) {
            Stage stage = telling.told().stage();
            String id = note(telling, "stage", stage.toString(), Optional.empty(), named(telling.told()));
            votes.add(stage, stage, weight(telling), group(telling), id);
        }
        return votes.winner().orElseThrow();
    }

    /**
     * The day that most independent reports tell, no later than the first report, and sooner one just before it: news is new; of those
     * the most exact time.
     */
    Optional<Sourced<When>> when() {
        Optional<Published> first = Published.parse(tellings.getFirst().report().published());
        Votes<When> votes = new Votes<>();
        for (Telling telling : tellings) {
            Optional<When> when = telling.told().when();
            Optional<Moment> moment = Moment.of(when);
            if (moment.isPresent()) {
                String id = note(
                        telling,
                        "when",
                        when.get(),
                        Optional.empty(),
                        when.get().evidence());
                double news = first.map(f -> freshness(moment.get(), f.day())).orElse(1.0);
                double weight = weight(telling) * certainty(moment.get()) * news;
                votes.add(moment.get().first(), when.get(), weight, group(telling), id, Facts::moreExact);
            }
        }
        return votes.winner();
    }

    private static double freshness(Moment moment, LocalDate reported) {
        long days = reported.toEpochDay() - moment.last().toEpochDay();
        if (moment.first().isAfter(reported.plusDays(1))) {
            return 0.01;
        }
        return days <= 2 ? 1 : days <= 7 ? 0.6 : 0.4;
    }

    private static double certainty(Moment moment) {
        return !moment.exact() ? VAGUE : moment.anchored() ? ANCHORED : 1;
    }

    private static When moreExact(When old, When next) {
        if (old.anchoredOnly() != next.anchoredOnly()) {
            return old.anchoredOnly() ? next : old;
        }
        return next.precision().compareTo(old.precision()) < 0 ? next : old;
    }

    /** The site that most independent reports agree on, the most exact first; then the places of other roles. */
    Sourced<List<Place>> where() {
        List<Site> sites = new ArrayList<>();
        Map<String, Place> others = new LinkedHashMap<>();
        for (Telling telling : tellings) {
            List<Place> attacked = Geography.sites(telling.told().where());
            for (Place place : telling.told().where()) {
                String id = note(telling, "where", place, Optional.empty(), place.evidence());
                if (attacked.contains(place)) {
                    boolean first = attacked.getFirst().equals(place);
                    sites.add(new Site(place, Spot.of(place), telling, id, weight(telling) * (first ? 1 : 0.5)));
                } else {
                    others.putIfAbsent(place.role() + "|" + Words.plain(place.name()), place);
                }
            }
        }
        return Sites.fold(sites, others.values().stream().toList(), tellings, this::group);
    }

    /**
     * A place of attack with the report that tells it.
     */
    record Site(Place place, Spot spot, Telling telling, String claim, double weight) {
        boolean agrees(Site other) {
            return spot.to(other.spot).compareTo(Nearness.SAME_PROVINCE) <= 0;
        }
    }

    Sourced<List<Weapon>> weapons() {
        return union("weapons", Incident::weapons, Weapon::kind, w -> w.evidence());
    }

    Sourced<List<Target>> targets() {
        return union("targets", Incident::targets, t -> t.kind() + Words.plain(t.name()), t -> t.evidence());
    }

    Sourced<List<Actor>> actors() {
        return union(
                "actors",
                Incident::actors,
                a -> a.role() + "|" + Words.plain(a.canonical().or(a::name).orElse(a.text())),
                Actor::evidence);
    }

    private <T> Sourced<List<T>> union(
            String field,
            Function<Incident, List<T>> of,
            Function<T, Object> key,
            Function<T, Optional<Evidence>> evidence) {
        Map<Object, T> found = new LinkedHashMap<>();
        List<String> support = new ArrayList<>();
        for (Telling telling : tellings) {
            for (T value : of.apply(telling.told())) {
                if (found.putIfAbsent(key.apply(value), value) == null) {
                    support.add(note(telling, field, value, Optional.empty(), evidence.apply(value)));
                }
            }
        }
        return Sourced.agreed(List.copyOf(found.values()), support);
    }
}
