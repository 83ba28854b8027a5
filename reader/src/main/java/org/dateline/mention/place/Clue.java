package org.dateline.mention.place;

/** What speaks for one of the places of a name. */
enum Clue {
    PEOPLE("many people"),
    COUNTRY("a country"),
    PROVINCE("a province"),
    DISTRICT("a district"),
    SITE("a site"),
    REGION("a region"),
    SEA("a sea"),
    CAPITAL("a capital"),
    PROVINCE_SEAT("seat of a province"),
    SEAT("seat of a district"),
    UNPEOPLED("nobody knows its people"),
    OWN_NAME("its own name"),
    BARE_NAME("its name without article"),
    FIRST("the best known of the name"),
    RANK("less known than others"),
    EXPLICIT("the report says what it lies in"),
    EXPLICIT_MISSED("the report puts it elsewhere"),
    HOLDS_EXPLICIT("the report puts another place in it"),
    WANTED("the kind that the report names"),
    WANTED_MISSED("another kind than the report names"),
    SPEAKS("a capital or state that speaks or negotiates"),
    FILED_FROM("reports are filed from towns"),
    IN_COUNTRY("its country is named"),
    IN_PROVINCE("its province is named"),
    IN_DISTRICT("its district is named"),
    HOLDS("it holds other places of the report"),
    SAME_COUNTRY("other places are in its country"),
    SAME_PROVINCE("other places are in its province"),
    NEAR("other places are near"),
    NEAREST("another place is close by"),
    FAR("no other place is near"),
    NATIONALITY("people of its country are named"),
    DATELINE_COUNTRY("filed from its country"),
    DATELINE_PROVINCE("filed from its province"),
    DATELINE_NEAR("filed from near by"),
    OUTLET_COUNTRY("told by an outlet of its country"),
    OUTLET_PROVINCE("told by an outlet of its province"),
    OUTLET_NEAR("told by an outlet near by"),
    OUTLET_HOME("the home of the outlet");

    private final String words;

    Clue(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
