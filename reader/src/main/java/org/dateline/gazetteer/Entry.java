package org.dateline.gazetteer;

import java.util.Optional;

/**
 * A place that the gazetteer knows.
 *
 * @param number position in the place file; changes with every build, never to be kept
 * @param id source and its own number, e.g. {@code geonames:99237}, {@code ourairports:ORAA}, {@code dateline:donbas-ua}
 * @param countryCode ISO 3166-1 (and XK); absent for seas and for regions of several countries
 * @param country its English name
 * @param latitude degrees north of the place or of an area's middle
 * @param longitude degrees east
 * @param radiusMetres within which the place lies, or which covers the area
 * @param population people, for an area those of its towns; 0 where nobody told
 * @param featureCode GeoNames feature code
 * @param dispute who claims the place, where more than one state does
 */
public record Entry(
        int number,
        String id,
        String name,
        FeatureKind kind,
        Optional<String> countryCode,
        Optional<String> country,
        Optional<String> admin1,
        Optional<String> admin2,
        double latitude,
        double longitude,
        int radiusMetres,
        int population,
        String featureCode,
        Optional<Dispute> dispute) {

    /** The capital of a country. */
    public boolean isCapital() {
        return featureCode.equals(PlaceTable.CAPITAL);
    }

    /** A capital or the seat of a province, district or county. */
    public boolean isSeat() {
        return featureCode.startsWith("PPLA") || isCapital();
    }
}
