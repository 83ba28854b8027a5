package org.dateline.mention.place;

import java.util.Set;
import org.dateline.gazetteer.FeatureKind;

/** What kind of place the words around a name ask for. */
enum Wanted {
    ANY(Set.of(FeatureKind.values())),
    COUNTRY(Set.of(FeatureKind.COUNTRY)),
    PROVINCE(Set.of(FeatureKind.PROVINCE, FeatureKind.REGION)),
    DISTRICT(Set.of(FeatureKind.DISTRICT, FeatureKind.SITE)),
    TOWN(Set.of(FeatureKind.TOWN)),
    SITE(Set.of(FeatureKind.SITE)),
    WATER(Set.of(FeatureKind.SEA, FeatureKind.REGION)),
    LAND(Set.of(FeatureKind.REGION));

    private final Set<FeatureKind> kinds;

    Wanted(Set<FeatureKind> kinds) {
        this.kinds = kinds;
    }

    boolean accepts(FeatureKind kind) {
        return kinds.contains(kind);
    }

    /** The kind of a place of which nothing else is known. */
    FeatureKind kind() {
        return switch (this) {
            case ANY, TOWN -> FeatureKind.TOWN;
            case COUNTRY -> FeatureKind.COUNTRY;
            case PROVINCE -> FeatureKind.PROVINCE;
            case DISTRICT -> FeatureKind.DISTRICT;
            case SITE -> FeatureKind.SITE;
            case WATER, LAND -> FeatureKind.REGION;
        };
    }
}
