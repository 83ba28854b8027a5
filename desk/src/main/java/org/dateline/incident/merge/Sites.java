package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
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
    /** What a report is worth that names a place without putting the attack there, as in its dateline. */
    private static final double NAMED = 0.6;

    private Sites() {}

    /** The places that go with the best one, the best first, then `others`; what disagrees with it as alternatives. */
    static Sourced<List<Place>> fold(
            List<Site> sites, List<Place> others, List<Telling> tellings, Function<Telling, String> group) {
        if (sites.isEmpty()) {
            return Sourced.agreed(others, List.of());
        }
        Named named = new Named(tellings);
        Site best = sites.stream()
                .min(Comparator.comparingDouble((Site s) -> -support(s, sites, named, group))
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
    private static double support(Site site, List<Site> all, Named named, Function<Telling, String> group) {
        Map<String, Double> byGroup = new HashMap<>();
        for (Site other : all) {
            if (site.agrees(other)) {
                byGroup.merge(group.apply(other.telling()), other.weight(), Math::max);
                named.by(other.place()).forEach(t -> byGroup.merge(group.apply(t), NAMED, Math::max));
            }
        }
        double agreeing =
                byGroup.values().stream().mapToDouble(Double::doubleValue).sum();
        return agreeing * exactness(site.place()) * (0.5 + 0.5 * site.weight());
    }

    /** Which reports name a place, wherever they put the attack. */
    private static final class Named {
        private final Map<Telling, String> texts = new LinkedHashMap<>();
        private final Map<String, List<Telling>> found = new HashMap<>();

        Named(List<Telling> tellings) {
            tellings.forEach(t -> texts.put(t, t.report().text().toLowerCase(Locale.ROOT)));
        }

        List<Telling> by(Place place) {
            return Geography.small(place) ? found.computeIfAbsent(place.name(), this::find) : List.of();
        }

        private List<Telling> find(String name) {
            Pattern word = Pattern.compile("\\b" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "\\b");
            return texts.keySet().stream()
                    .filter(t -> word.matcher(texts.get(t)).find())
                    .toList();
        }
    }

    private static double exactness(Place place) {
        double located = place.latitude().isPresent() ? 1 : 0.3;
        return located * (Geography.small(place) ? 1 : place.kind() == PlaceKind.DISTRICT ? 0.8 : 0.5);
    }
}
