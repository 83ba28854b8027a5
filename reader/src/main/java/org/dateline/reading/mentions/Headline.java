package org.dateline.reading.mentions;

import java.util.List;
import java.util.Optional;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.mention.place.PlaceMention;

/**
 * The title of a report and the places it names; their spans hold chars of the title. It is no sentence, so it is asked only for what
 * the text leaves open.
 */
public record Headline(String words, List<PlaceMention> places) {
    public Headline {
        places = List.copyOf(places);
    }

    /** The first place that is finer than a country, and on the map. */
    public Optional<PlaceMention> findPlace() {
        return places.stream()
                .filter(place -> !place.metonym())
                .filter(place -> place.resolved()
                        .filter(found -> found.kind() != FeatureKind.COUNTRY && found.kind() != FeatureKind.REGION)
                        .isPresent())
                .findFirst();
    }
}
