package org.dateline.reading.incident;

import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Offsets;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.ResolvedPlace;
import org.dateline.reading.record.Area;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceKind;
import org.dateline.reading.record.PlaceRole;

/** From a place mention to an entry of the record's {@code where}. */
final class Wheres {
    private Wheres() {}

    static Place of(PlaceMention mention, PlaceRole role, String text, Offsets offsets) {
        return of(mention, role, text, Evidence.at(offsets.toCodePoints(mention.phrase())));
    }

    /** What only the title tells. */
    static Place ofTitle(PlaceMention mention, String title) {
        Span span = new Offsets(title).toCodePoints(mention.phrase());
        return of(mention, PlaceRole.ATTACK_SITE, title, new Evidence(List.of(span), true));
    }

    private static Place of(PlaceMention mention, PlaceRole role, String text, Evidence evidence) {
        Optional<ResolvedPlace> resolved = mention.told();
        return new Place(
                role,
                resolved.map(ResolvedPlace::name).orElse(mention.words()),
                resolved.map(place -> kind(place.kind())).orElse(PlaceKind.TOWN),
                mention.phrase().of(text),
                resolved.flatMap(ResolvedPlace::country),
                resolved.flatMap(ResolvedPlace::countryCode),
                resolved.flatMap(ResolvedPlace::admin1),
                resolved.flatMap(ResolvedPlace::admin2),
                resolved.flatMap(ResolvedPlace::town),
                resolved.map(place -> place.within().stream()
                                .map(part -> new Area(part.name(), kind(part.kind())))
                                .toList())
                        .orElse(List.of()),
                mention.near(),
                mention.between(),
                resolved.map(ResolvedPlace::latitude),
                resolved.map(ResolvedPlace::longitude),
                resolved.map(ResolvedPlace::radiusMetres),
                resolved.flatMap(ResolvedPlace::gazetteerId),
                mention.unresolvedBecause(),
                Optional.of(evidence));
    }

    private static PlaceKind kind(FeatureKind kind) {
        return PlaceKind.valueOf(kind.name());
    }
}
