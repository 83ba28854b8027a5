package org.dateline.lexicon;

/** What kind of weapon was used. {@link #toString()} is the word of the record. */
public enum WeaponType {
    ROCKET("rocket"),
    MISSILE("missile"),
    ARTILLERY("artillery"),
    MORTAR("mortar"),
    DRONE("drone"),
    AERIAL_BOMB("aerial-bomb"),
    CAR_BOMB("car-bomb"),
    ROADSIDE_BOMB("roadside-bomb"),
    SUICIDE_VEST("suicide-vest"),
    BOMB("bomb"),
    EXPLOSIVE("explosive"),
    GRENADE("grenade"),
    MINE("mine"),
    DYNAMITE("dynamite"),
    MOLOTOV("molotov"),
    MACHINE_GUN("machine-gun"),
    RIFLE("rifle"),
    HANDGUN("handgun"),
    GUN("gun"),
    BLADE("blade"),
    VEHICLE("vehicle"),
    FIRE("fire"),
    STONE("stone"),
    CHEMICAL("chemical"),
    TORTURE("torture"),
    AIRCRAFT("aircraft"),
    TANK("tank"),
    CYBER("cyber"),
    OTHER("other");

    private final String word;

    WeaponType(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
