package org.dateline.gazetteer;

import java.util.Set;

/** What kind of place an entry is, from small to large; the words of the record. */
public enum FeatureKind {
    SITE("site"),
    TOWN("town"),
    DISTRICT("district"),
    PROVINCE("province"),
    REGION("region"),
    COUNTRY("country"),
    SEA("sea");

    private static final Set<String> WATER = Set.of("SEA", "OCN", "GULF", "STRT", "BAY", "CHN", "CNL");
    private static final Set<String> LAND =
            Set.of("RGN", "CONT", "MTS", "DSRT", "STM", "LK", "PEN", "ISL", "ISLS", "PLN", "VAL");

    private final String word;

    FeatureKind(String word) {
        this.word = word;
    }

    /** The kind of a GeoNames feature code; codes of ours are told in {@code gazetteer-build/README.md}. */
    public static FeatureKind of(String featureCode) {
        if (featureCode.startsWith("PCL")) {
            return COUNTRY;
        }
        if (featureCode.startsWith("ADM")) {
            return featureCode.equals("ADM1") ? PROVINCE : DISTRICT;
        }
        if (featureCode.equals("PPLX")) {
            return SITE;
        }
        if (featureCode.startsWith("PPL") || featureCode.equals("STLMT")) {
            return TOWN;
        }
        if (WATER.contains(featureCode)) {
            return SEA;
        }
        return LAND.contains(featureCode) ? REGION : SITE;
    }

    @Override
    public String toString() {
        return word;
    }
}
