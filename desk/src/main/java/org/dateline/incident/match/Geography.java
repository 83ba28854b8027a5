package org.dateline.incident.match;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.reading.record.Area;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceKind;
import org.dateline.reading.record.PlaceRole;

/**
 * How two places of attack stand to each other, with what is not known left open.
 *
 * <p>Distances are great circles on a sphere of 6,371 km; a radius says how vague a place is, so only what lies between the two
 * circles counts as distance.
 */
public final class Geography {
    private static final double EARTH_DIAMETER_KM = 12_742;
    private static final double NEAR_KM = 8;
    private static final double FAR_KM = 40;
    private static final int VAGUE_METRES = 60_000;

    /** What can be said. */
    public enum Nearness {
        SAME_SPOT,
        NEAR,
        WITHIN,
        SAME_PROVINCE,
        UNKNOWN,
        APART,
        FAR
    }

    private Geography() {}

    /** The places where it happened: attack sites, else where it was found, else what was aimed at. */
    public static List<Place> sites(List<Place> where) {
        for (PlaceRole role : List.of(PlaceRole.ATTACK_SITE, PlaceRole.TARGET_SITE, PlaceRole.FOUND_AT)) {
            List<Place> found = where.stream().filter(p -> p.role() == role).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Those of the places that say most: where a site or town is on the map, areas so wide that they hold everything say nothing. */
    static List<Place> sharpest(List<Place> sites) {
        boolean located = sites.stream().anyMatch(p -> small(p) && p.latitude().isPresent());
        return located ? sites.stream().filter(p -> !vague(p)).toList() : sites;
    }

    /** The closest that any place of the one comes to any of the other. */
    public static Nearness between(List<Place> some, List<Place> others) {
        Nearness best = null;
        for (Place a : some) {
            for (Place b : others) {
                Nearness n = between(a, b);
                best = best == null || n.compareTo(best) < 0 ? n : best;
            }
        }
        return best == null ? Nearness.UNKNOWN : best;
    }

    /** How two places stand to each other. */
    public static Nearness between(Place a, Place b) {
        boolean sameName = !disjoint(names(a), names(b));
        if (differ(a.countryCode(), b.countryCode())) {
            return sameName && small(a) && small(b) ? Nearness.APART : Nearness.FAR;
        }
        Optional<Double> gap = gapKm(a, b);
        if (sameName && small(a) && small(b) && gap.orElse(0.0) <= FAR_KM) {
            return Nearness.SAME_SPOT;
        }
        if (gap.isPresent()) {
            return byDistance(a, b, gap.get());
        }
        return byNames(a, b, sameName);
    }

    private static Nearness byDistance(Place a, Place b, double gap) {
        if (small(a) && small(b)) {
            return gap <= 0 && distanceKm(a, b) <= NEAR_KM
                    ? Nearness.SAME_SPOT
                    : gap <= NEAR_KM ? Nearness.NEAR : gap <= FAR_KM ? Nearness.APART : Nearness.FAR;
        }
        return gap <= NEAR_KM ? Nearness.WITHIN : gap <= FAR_KM ? Nearness.APART : Nearness.FAR;
    }

    private static Nearness byNames(Place a, Place b, boolean sameName) {
        if (sameName || !disjoint(names(a), around(b)) || !disjoint(names(b), around(a))) {
            return Nearness.WITHIN;
        }
        if (differ(a.admin1().map(Words::plain), b.admin1().map(Words::plain))) {
            return Nearness.FAR;
        }
        boolean sameProvince = a.admin1().isPresent() && b.admin1().isPresent();
        return sameProvince && small(a) && small(b)
                ? Nearness.APART
                : sameProvince ? Nearness.SAME_PROVINCE : Nearness.UNKNOWN;
    }

    /** Kilometres between the circles of two places; empty where one has no coordinates. */
    public static Optional<Double> gapKm(Place a, Place b) {
        if (a.latitude().isEmpty() || b.latitude().isEmpty()) {
            return Optional.empty();
        }
        double radii = (a.radiusM().orElse(0) + b.radiusM().orElse(0)) / 1000.0;
        return Optional.of(Math.max(0, distanceKm(a, b) - radii));
    }

    private static double distanceKm(Place a, Place b) {
        double lat1 = Math.toRadians(a.latitude().orElseThrow());
        double lat2 = Math.toRadians(b.latitude().orElseThrow());
        double dLon = Math.toRadians(b.longitude().orElseThrow() - a.longitude().orElseThrow());
        double h = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Whether the place is a site or a town rather than an area, or than a name of which only the area around it is known. */
    public static boolean small(Place place) {
        return (place.kind() == PlaceKind.SITE || place.kind() == PlaceKind.TOWN) && !vague(place);
    }

    private static boolean vague(Place place) {
        return place.radiusM().filter(r -> r > VAGUE_METRES).isPresent();
    }

    static Set<String> names(Place place) {
        Set<String> names = new HashSet<>();
        Stream.concat(Stream.of(place.name()), place.town().stream())
                .map(n -> String.join(" ", Words.of(n)))
                .filter(n -> !n.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Set<String> around(Place place) {
        Set<String> names = new HashSet<>();
        Stream.of(place.within().stream().map(Area::name), place.admin2().stream(), place.admin1().stream())
                .flatMap(s -> s)
                .map(n -> String.join(" ", Words.of(n)))
                .forEach(names::add);
        return names;
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.get().equals(b.get());
    }

    private static boolean disjoint(Set<String> a, Set<String> b) {
        return a.stream().noneMatch(b::contains);
    }
}
