package org.dateline.mention.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.gazetteer.Dispute;
import org.dateline.gazetteer.Entry;
import org.dateline.gazetteer.FeatureKind;

/**
 * Where a mention lies, as exact as the report and the gazetteer are.
 *
 * @param name as the report writes it, in mixed case; a country by its usual English name
 * @param countryCode ISO 3166-1 (and XK)
 * @param town the populated place that it is in or at
 * @param within the areas around, from small to large
 * @param latitude degrees north
 * @param longitude degrees east
 * @param radiusMetres within which the true place lies, or which covers the area
 * @param gazetteerId present where the point is the gazetteer's own, not shifted and not that of an area around
 * @param entry the gazetteer's row, under the same condition
 */
public record ResolvedPlace(
        String name,
        FeatureKind kind,
        Optional<String> country,
        Optional<String> countryCode,
        Optional<String> admin1,
        Optional<String> admin2,
        Optional<String> town,
        List<Part> within,
        double latitude,
        double longitude,
        int radiusMetres,
        Optional<String> gazetteerId,
        Optional<Dispute> dispute,
        Optional<Entry> entry) {
    public ResolvedPlace {
        within = List.copyOf(within);
    }

    /** The same place elsewhere, under another name; a point of its own has no row in the gazetteer. */
    ResolvedPlace at(PlaceMention.Spot spot, String newName, FeatureKind newKind) {
        boolean moved = spot.latitude() != latitude || spot.longitude() != longitude;
        return new ResolvedPlace(
                newName,
                newKind,
                country,
                countryCode,
                admin1,
                admin2,
                town,
                within,
                spot.latitude(),
                spot.longitude(),
                spot.radiusMetres(),
                moved ? Optional.empty() : gazetteerId,
                dispute,
                moved ? Optional.empty() : entry);
    }

    /** The same place in the province that the report puts it in. */
    ResolvedPlace inProvince(String province) {
        return new ResolvedPlace(
                name,
                kind,
                country,
                countryCode,
                Optional.of(province),
                admin2,
                town,
                Stream.concat(
                                within.stream().filter(part -> part.kind() != FeatureKind.PROVINCE),
                                Stream.of(new Part(province, FeatureKind.PROVINCE)))
                        .toList(),
                latitude,
                longitude,
                radiusMetres,
                gazetteerId,
                dispute,
                entry);
    }

    /** An area around a place. */
    public record Part(String name, FeatureKind kind) {}
}
