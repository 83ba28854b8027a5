package org.dateline.publish.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.publish.Summary;
import org.dateline.store.Box;
import org.dateline.store.IncidentRow;
import org.dateline.store.Spot;

/**
 * A spot of the map as it is shown: one incident leads to its page, several lead nearer, and those that lie at one place to their list.
 *
 * @param row the incident, where it is one
 */
public record Pin(Spot spot, Optional<IncidentRow> row) {
    /** Nearer than this many degrees, coming nearer tells nothing more apart. */
    private static final double SAME_PLACE = 0.02;

    /** Room around the outermost of several. */
    private static final double ROOM = 0.15;

    /** Where it leads, from a page of a state. */
    String href(Query query) {
        return row.map(it -> Parts.href(query, it)).orElseGet(() -> {
            Query nearer = query.at("/incidents").with("bbox", WorldMap.text(wider()));
            return (isOnePlace() ? nearer.with("view", "table") : nearer.with("view", "map")).url();
        });
    }

    private boolean isOnePlace() {
        return span() < SAME_PLACE;
    }

    private double span() {
        return spot.around().east()
                - spot.around().west()
                + spot.around().north()
                - spot.around().south();
    }

    private Box wider() {
        Box it = spot.around();
        double room = Math.max(SAME_PLACE, span() * ROOM);
        return new Box(
                Math.max(-180, it.west() - room),
                Math.max(-90, it.south() - room),
                Math.min(180, it.east() + room),
                Math.min(90, it.north() + room));
    }

    /** What it is, in words. */
    String label() {
        return row.map(it -> Parts.capital(Summary.words(it.kind())) + ", "
                        + it.place().orElse("")
                        + it.day().map(day -> ", " + day).orElse(""))
                .orElseGet(() -> Parts.many(spot.count(), "incident") + ", " + spot.killed() + " killed");
    }

    /** A point of the drawn map. */
    WorldMap.Point point(Query query) {
        return new WorldMap.Point(
                spot.latitude(),
                spot.longitude(),
                row.flatMap(IncidentRow::radiusMetres).orElse(0),
                href(query),
                label(),
                row.map(it -> it.status().toString()).orElse("many"),
                spot.count());
    }

    /** As a feature of GeoJSON. */
    private Map<String, Object> feature(Query query) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("count", spot.count());
        properties.put("killed", spot.killed());
        properties.put("label", label());
        properties.put("href", href(query));
        row.ifPresent(it -> {
            properties.put("id", it.id());
            properties.put("status", it.status().toString());
            it.radiusMetres().ifPresent(radius -> properties.put("radius", radius));
        });
        Box around = spot.around();
        properties.put("bbox", List.of(around.west(), around.south(), around.east(), around.north()));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", Map.of("type", "Point", "coordinates", List.of(spot.longitude(), spot.latitude())));
        feature.put("properties", properties);
        return feature;
    }

    /** All of them as a collection of GeoJSON (RFC 7946), each with the address that it leads to. */
    public static Map<String, Object> collection(List<Pin> pins, Query query) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", pins.stream().map(it -> it.feature(query)).toList());
        return collection;
    }
}
