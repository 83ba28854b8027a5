package org.dateline.incident.match;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.Stage;
import org.dateline.lexicon.WeaponType;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.Weapon;

/** Makes profiles of tellings. */
public final class Profiler {
    private final Background background;

    public Profiler(Background background) {
        this.background = background;
    }

    /** The profile of one telling. */
    public Profile profile(Telling telling) {
        Incident told = telling.told();
        String passage = Passage.of(telling);
        List<String> words = Words.of(passage);
        List<String> title = Words.of(telling.report().title().orElse(""));
        Map<Outcome, Toll> tolls = tolls(told);
        Optional<LocalDate> published =
                Published.parse(telling.report().published()).map(Published::day);
        Optional<Moment> moment = Aftermath.moment(telling);
        List<Place> sites = Geography.sharpest(Geography.sites(told.where()));
        return new Profile(
                slot(telling, new Founding.Facts(telling, published, moment, !sites.isEmpty())),
                published,
                moment,
                Aftermath.isTold(telling.report()),
                sites.stream().map(Spot::of).toList(),
                told.kind(),
                tolls,
                people(tolls),
                names(told, a -> a.role() == ActorRole.PERPETRATOR || a.role() == ActorRole.CLAIMANT),
                names(told, a -> a.role() == ActorRole.VICTIM && a.kind() == ActorKind.PERSON),
                weapons(told),
                targets(told),
                Terms.of(unit(weights(words, title))),
                Terms.of(unit(weights(title, List.of()))),
                Terms.of(rare(words, title)),
                Terms.of(rare(List.copyOf(Words.names(passage)), List.of())));
    }

    private static Slot slot(Telling telling, Founding.Facts facts) {
        return new Slot(
                telling.index(),
                telling.order(),
                telling.arrival(),
                telling.anchor(),
                telling.main(),
                telling.oneOfSeveral(),
                Founding.founds(facts),
                telling.told().stage() == Stage.FOILED);
    }

    private static Map<Outcome, Toll> tolls(Incident told) {
        Map<Outcome, Toll> tolls = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            Toll.of(told.casualties(), outcome).ifPresent(t -> tolls.put(outcome, t));
        }
        return tolls;
    }

    private static Optional<Integer> people(Map<Outcome, Toll> tolls) {
        Toll killed = tolls.get(Outcome.KILLED);
        Toll injured = tolls.get(Outcome.INJURED);
        if (killed == null && injured == null) {
            return Optional.empty();
        }
        return Optional.of((killed == null ? 0 : killed.low()) + (injured == null ? 0 : injured.low()));
    }

    private static Set<String> names(Incident told, Predicate<Actor> which) {
        Set<String> names = new HashSet<>();
        told.actors().stream()
                .filter(which)
                .map(a -> a.canonical().or(a::name))
                .flatMap(Optional::stream)
                .map(n -> String.join(" ", Words.of(n)))
                .filter(n -> !n.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Set<WeaponType> weapons(Incident told) {
        Set<WeaponType> kinds = EnumSet.noneOf(WeaponType.class);
        told.weapons().stream().map(Weapon::kind).forEach(kinds::add);
        return kinds;
    }

    private static Set<PhysicalType> targets(Incident told) {
        Set<PhysicalType> kinds = EnumSet.noneOf(PhysicalType.class);
        told.targets().stream().map(Target::kind).forEach(kinds::add);
        return kinds;
    }

    /** Sublinear term frequency times inverse document frequency. */
    private Map<String, Double> weights(List<String> words, List<String> title) {
        Map<String, Integer> counts = new HashMap<>();
        words.forEach(w -> counts.merge(w, 1, Integer::sum));
        title.forEach(w -> counts.merge(w, 1, Integer::sum));
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((word, n) -> weights.put(word, (1 + Math.log(n)) * background.weight(word)));
        return weights;
    }

    private static Map<String, Double> unit(Map<String, Double> weights) {
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        Map<String, Double> scaled = new HashMap<>();
        weights.forEach((word, w) -> scaled.put(word, length == 0 ? 0 : w / length));
        return scaled;
    }

    private Map<String, Double> rare(List<String> words, List<String> title) {
        Map<String, Double> rare = new HashMap<>();
        for (List<String> some : List.of(words, title)) {
            some.stream()
                    .filter(w -> w.length() > 2 && background.rare(w))
                    .forEach(w -> rare.put(w, background.weight(w)));
        }
        return rare;
    }
}
