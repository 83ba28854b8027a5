package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dateline.incident.match.Geography;
import org.dateline.incident.match.Telling;
import org.dateline.incident.match.Words;
import org.dateline.incident.merge.Facts.Site;
import org.dateline.incident.record.Alternative;
import org.dateline.incident.record.Sourced;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceKind;

/** Folds the places of attack that reports tell. */
final class Sites {
    private Sites() {}

    /** The places that go with the best one, the best first, then `others`; what disagrees with it as alternatives. */
    static Sourced<List<Place>> fold(List<Site> sites, List<Place> others, Function<Telling, String> group) {
        if (sites.isEmpty()) {
            return Sourced.agreed(others, List.of());
        }
        Site best = sites.stream()
                .min(Comparator.comparingDouble((Site s) -> -support(s, sites, group))
                        .thenComparingInt(s -> s.telling().order()))
                .orElseThrow();
        Map<String, Place> agreed = new LinkedHashMap<>();
        List<String> support = new ArrayList<>();
        List<Alternative<List<Place>>> alternatives = new ArrayList<>();
        agreed.put(key(best.place()), best.place());
        for (Site site : sites) {
            if (site.agrees(best)) {
                agreed.putIfAbsent(key(site.place()), site.place());
                support.add(site.claim());
            } else {
                alternatives.add(new Alternative<>(List.of(site.place()), List.of(site.claim())));
            }
        }
        List<Place> places = new ArrayList<>(agreed.values());
        places.addAll(others);
        return new Sourced<>(places, support, alternatives);
    }

    private static String key(Place place) {
        return place.role() + "|" + Words.plain(place.name());
    }

    /** Weight of the independent reports that agree, more for a place that is exact and has coordinates. */
    private static double support(Site site, List<Site> all, Function<Telling, String> group) {
        Map<String, Double> byGroup = new HashMap<>();
        for (Site other : all) {
            if (site.agrees(other)) {
                byGroup.merge(group.apply(other.telling()), other.weight(), Math::max);
            }
        }
        double agreeing =
                byGroup.values().stream().mapToDouble(Double::doubleValue).sum();
        return agreeing * exactness(site.place()) * (0.5 + 0.5 * site.weight());
    }

    private static double exactness(Place place) {
        double located = place.latitude().isPresent() ? 1 : 0.5;
        return located * (Geography.small(place) ? 1 : place.kind() == PlaceKind.DISTRICT ? 0.8 : 0.5);
    }
}
