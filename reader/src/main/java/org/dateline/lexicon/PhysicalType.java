package org.dateline.lexicon;

/** What kind of thing was a target. {@link #toString()} is the word of the record. */
public enum PhysicalType {
    MILITARY_BASE("military-base"),
    CHECKPOINT("checkpoint"),
    GOVERNMENT_BUILDING("government-building"),
    DIPLOMATIC_POST("diplomatic-post"),
    POLICE_STATION("police-station"),
    POLITICAL_OFFICE("political-office"),
    ORGANISATION_OFFICE("organisation-office"),
    CIVILIAN_HOME("civilian-home"),
    BUSINESS("business"),
    BANK("bank"),
    SCHOOL("school"),
    HOSPITAL("hospital"),
    RELIGIOUS_SITE("religious-site"),
    MEDIA("media"),
    POWER("power"),
    OIL_GAS("oil-gas"),
    WATER("water"),
    COMMUNICATIONS("communications"),
    BRIDGE("bridge"),
    ROAD("road"),
    RAIL("rail"),
    AIRPORT("airport"),
    PORT("port"),
    AIRCRAFT("aircraft"),
    SHIP("ship"),
    VEHICLE("vehicle"),
    FARM("farm"),
    AID("aid"),
    OTHER("other");

    private final String word;

    PhysicalType(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
