package org.dateline.incident.match;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.incident.match.Geography.Nearness;
import org.dateline.reading.record.Area;
import org.dateline.reading.record.Place;

/**
 * A place as it is compared: its names as words, worked out once and not for each comparison.
 *
 * @param small whether it is a site or a town rather than an area
 * @param country two letters, where known
 * @param admin1 in lower case, without accents
 * @param point where it is on the map, where known
 * @param names what it is called
 * @param around what the areas are called that it lies in
 */
public record Spot(
        boolean small,
        Optional<String> country,
        Optional<String> admin1,
        Optional<Point> point,
        Set<String> names,
        Set<String> around) {
    private static final double EARTH_DIAMETER_KM = 12_742;
    private static final double NEAR_KM = 8;
    private static final double FAR_KM = 40;

    /** Degrees, and the radius in which the place lies. */
    record Point(double latitude, double longitude, int radiusMetres) {
        private double kmTo(Point other) {
            double lat1 = Math.toRadians(latitude);
            double lat2 = Math.toRadians(other.latitude);
            double dLon = Math.toRadians(other.longitude - longitude);
            double h = Math.pow(Math.sin((lat2 - lat1) / 2), 2)
                    + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
            return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)));
        }

        /** What lies between the two circles. */
        private double gapKm(Point other) {
            return Math.max(0, kmTo(other) - (radiusMetres + other.radiusMetres) / 1000.0);
        }
    }

    public Spot {
        names = Set.copyOf(names);
        around = Set.copyOf(around);
    }

    /** A place of a reading. */
    public static Spot of(Place place) {
        return new Spot(
                Geography.small(place),
                place.countryCode(),
                place.admin1().map(Words::plain),
                place.latitude()
                        .flatMap(lat -> place.longitude()
                                .map(lon -> new Point(lat, lon, place.radiusM().orElse(0)))),
                words(Stream.concat(Stream.of(place.name()), place.town().stream())),
                words(Stream.of(
                                place.within().stream().map(Area::name),
                                place.admin2().stream(),
                                place.admin1().stream())
                        .flatMap(s -> s)));
    }

    private static Set<String> words(Stream<String> names) {
        Set<String> all = new HashSet<>();
        names.map(n -> String.join(" ", Words.of(n))).filter(n -> !n.isEmpty()).forEach(all::add);
        return all;
    }

    /** How the two stand to each other. */
    public Nearness to(Spot other) {
        boolean sameName = !Collections.disjoint(names, other.names);
        boolean bothSmall = small && other.small;
        if (differ(country, other.country)) {
            return sameName && bothSmall ? Nearness.APART : Nearness.FAR;
        }
        if (point.isEmpty() || other.point.isEmpty()) {
            return sameName && bothSmall ? Nearness.SAME_SPOT : byNames(other, sameName);
        }
        double gap = point.get().gapKm(other.point.get());
        if (!bothSmall && holds(other)) {
            return Nearness.WITHIN;
        }
        // a district is often called like its seat: "in Sukma" may be anywhere around it
        if (holds(other) && gap > NEAR_KM && gap <= FAR_KM) {
            return Nearness.SAME_PROVINCE;
        }
        return sameName && bothSmall && gap <= FAR_KM ? Nearness.SAME_SPOT : byDistance(other, gap);
    }

    private Nearness byDistance(Spot other, double gap) {
        if (small && other.small) {
            return gap <= 0 && point.get().kmTo(other.point.get()) <= NEAR_KM
                    ? Nearness.SAME_SPOT
                    : gap <= NEAR_KM ? Nearness.NEAR : gap <= FAR_KM ? Nearness.APART : Nearness.FAR;
        }
        return gap <= NEAR_KM ? Nearness.WITHIN : gap <= FAR_KM ? Nearness.APART : Nearness.FAR;
    }

    private Nearness byNames(Spot other, boolean sameName) {
        if (sameName || holds(other)) {
            return Nearness.WITHIN;
        }
        if (differ(admin1, other.admin1)) {
            return Nearness.FAR;
        }
        boolean sameProvince = admin1.isPresent() && other.admin1.isPresent();
        return sameProvince && small && other.small
                ? Nearness.APART
                : sameProvince ? Nearness.SAME_PROVINCE : Nearness.UNKNOWN;
    }

    /** Whether one of them lies in the other, by name. */
    private boolean holds(Spot other) {
        return !Collections.disjoint(names, other.around) || !Collections.disjoint(other.names, around);
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.get().equals(b.get());
    }
}
