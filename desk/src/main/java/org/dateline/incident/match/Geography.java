package org.dateline.incident.match;

import java.util.List;
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
    static Nearness between(List<Spot> some, List<Spot> others) {
        Nearness best = null;
        for (Spot a : some) {
            for (Spot b : others) {
                Nearness n = a.to(b);
                best = best == null || n.compareTo(best) < 0 ? n : best;
            }
        }
        return best == null ? Nearness.UNKNOWN : best;
    }

    /** Whether the place is a site or a town rather than an area, or than a name of which only the area around it is known. */
    public static boolean small(Place place) {
        return (place.kind() == PlaceKind.SITE || place.kind() == PlaceKind.TOWN) && !vague(place);
    }

    private static boolean vague(Place place) {
        return place.radiusM().filter(r -> r > VAGUE_METRES).isPresent();
    }
}
