package org.dateline.mention.place;

import org.dateline.gazetteer.FeatureKind;

/** What kind of place the words around a name ask for. */
enum Wanted {
    ANY,
    COUNTRY,
    PROVINCE,
    DISTRICT,
    TOWN,
    SITE,
    WATER,
    LAND;

    boolean accepts(FeatureKind kind) {
        return switch (this) {
            case ANY -> true;
            case COUNTRY -> kind == FeatureKind.COUNTRY;
            case PROVINCE -> kind == FeatureKind.PROVINCE || kind == FeatureKind.REGION;
            case DISTRICT -> kind == FeatureKind.DISTRICT || kind == FeatureKind.SITE;
            case TOWN -> kind == FeatureKind.TOWN;
            case SITE -> kind == FeatureKind.SITE;
            case WATER -> kind == FeatureKind.SEA || kind == FeatureKind.REGION;
            case LAND -> kind == FeatureKind.REGION;
        };
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
