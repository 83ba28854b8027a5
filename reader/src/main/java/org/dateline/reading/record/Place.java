package org.dateline.reading.record;

import java.util.List;
import java.util.Optional;

/**
 * A place of an incident, as exact as the report is.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param radiusM metres around the point within which the true place lies
 * @param unresolved why there are no coordinates, where there are none
 */
public record Place(
        PlaceRole role,
        String name,
        PlaceKind kind,
        String text,
        Optional<String> country,
        Optional<String> countryCode,
        Optional<String> admin1,
        Optional<String> admin2,
        Optional<String> town,
        List<Area> within,
        boolean near,
        List<String> between,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<Integer> radiusM,
        Optional<String> gazetteerId,
        Optional<String> unresolved,
        Optional<Evidence> evidence) {
    public Place {
        within = List.copyOf(within);
        between = List.copyOf(between);
    }
}
