package org.dateline.reading.event;

import java.util.Optional;
import org.dateline.evidence.Span;

/**
 * A place as far as grouping needs it.
 *
 * @param kind word of the record: site, town, district, province, region, country, sea
 * @param radiusMetres of the place or area; 0 where unknown
 */
record Spot(
        Span span,
        int head,
        String name,
        String kind,
        Optional<String> id,
        Optional<Double> latitude,
        Optional<Double> longitude,
        int radiusMetres,
        Optional<String> countryCode,
        Optional<String> admin1) {
    private static final double EARTH_METRES = 6_371_000;
    private static final double SAME_METRES = 25_000;

    /** How two places stand to each other. */
    enum Relation {
        SAME,
        APART,
        UNKNOWN
    }

    boolean small() {
        return kind.equals("site") || kind.equals("town") || kind.equals("district");
    }

    Relation to(Spot other) {
        if (name.equalsIgnoreCase(other.name) || id.isPresent() && id.equals(other.id)) {
            return Relation.SAME;
        }
        if (countryCode.isPresent() && other.countryCode.isPresent() && !countryCode.equals(other.countryCode)) {
            return Relation.APART;
        }
        if (small() && other.small()) {
            return metres(other)
                    .map(far -> far > SAME_METRES ? Relation.APART : Relation.SAME)
                    .orElse(Relation.UNKNOWN);
        }
        boolean provinces = admin1.isPresent() && other.admin1.isPresent() && !admin1.equals(other.admin1);
        return provinces && !kind.equals("country") && !other.kind.equals("country")
                ? Relation.APART
                : Relation.UNKNOWN;
    }

    /** Great-circle distance (haversine). */
    private Optional<Double> metres(Spot other) {
        if (latitude.isEmpty() || other.latitude.isEmpty() || longitude.isEmpty() || other.longitude.isEmpty()) {
            return Optional.empty();
        }
        double phi1 = Math.toRadians(latitude.get());
        double phi2 = Math.toRadians(other.latitude.get());
        double dPhi = phi2 - phi1;
        double dLambda = Math.toRadians(other.longitude.get() - longitude.get());
        double h =
                Math.pow(Math.sin(dPhi / 2), 2) + Math.cos(phi1) * Math.cos(phi2) * Math.pow(Math.sin(dLambda / 2), 2);
        return Optional.of(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h))));
    }
}
