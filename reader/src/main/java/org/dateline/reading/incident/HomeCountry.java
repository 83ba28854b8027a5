package org.dateline.reading.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.ResolvedPlace;
import org.dateline.reading.mentions.Mentions;

/**
 * The country that a report is mostly about: told by name, by its people, or by places that could hardly be another one. Weak
 * evidence, for choosing between places of one name; it puts nothing on the map by itself.
 */
final class HomeCountry {
    private static final double CLEAR = 0.5;
    private static final double DATELINE = 1.0;

    private HomeCountry() {}

    /** Absent where no country has at least half of the votes. */
    static Optional<String> of(Mentions mentions) {
        Map<String, Double> votes = new HashMap<>();
        for (PlaceMention place : mentions.places()) {
            Optional<ResolvedPlace> resolved = place.resolved();
            boolean country = resolved.filter(found -> found.kind() == FeatureKind.COUNTRY)
                    .isPresent();
            boolean dateline = mentions.dateline()
                    .flatMap(head -> head.placeSpan())
                    .filter(place.span()::overlaps)
                    .isPresent();
            double vote = country ? 1 : place.confidence() * place.confidence();
            resolved.flatMap(ResolvedPlace::countryCode)
                    .ifPresent(code -> votes.merge(code, vote + (dateline ? DATELINE : 0), Double::sum));
        }
        for (NameMention name : mentions.names()) {
            if (name.kind() == NameKind.NATIONALITY) {
                name.country().ifPresent(code -> votes.merge(code, 0.7, Double::sum));
            }
        }
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= CLEAR * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
