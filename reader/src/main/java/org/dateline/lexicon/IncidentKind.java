package org.dateline.lexicon;

/** The kinds of incident. {@link #toString()} is the word of the record. */
public enum IncidentKind {
    ROCKET_ATTACK("rocket-attack", Family.REMOTE),
    MISSILE_STRIKE("missile-strike", Family.REMOTE),
    SHELLING("shelling", Family.REMOTE),
    MORTAR_ATTACK("mortar-attack", Family.REMOTE),
    AIR_STRIKE("air-strike", Family.REMOTE),
    DRONE_STRIKE("drone-strike", Family.REMOTE),
    CAR_BOMB("car-bomb", Family.REMOTE),
    ROADSIDE_BOMB("roadside-bomb", Family.REMOTE),
    SUICIDE_BOMBING("suicide-bombing", Family.REMOTE),
    BOMBING("bombing", Family.REMOTE),
    GRENADE_ATTACK("grenade-attack", Family.REMOTE),
    LANDMINE("landmine", Family.REMOTE),
    CHEMICAL_ATTACK("chemical-attack", Family.REMOTE),
    ARMED_CLASH("armed-clash", Family.DIRECT),
    AMBUSH("ambush", Family.DIRECT),
    GROUND_ASSAULT("ground-assault", Family.DIRECT),
    RAID("raid", Family.DIRECT),
    SHOOTING("shooting", Family.DIRECT),
    ASSASSINATION("assassination", Family.DIRECT),
    MASSACRE("massacre", Family.DIRECT),
    STABBING("stabbing", Family.DIRECT),
    VEHICLE_RAMMING("vehicle-ramming", Family.DIRECT),
    EXECUTION("execution", Family.DIRECT),
    KIDNAPPING("kidnapping", Family.SEIZURE),
    HOSTAGE_TAKING("hostage-taking", Family.SEIZURE),
    HIJACKING("hijacking", Family.SEIZURE),
    ARSON("arson", Family.PROPERTY),
    SABOTAGE("sabotage", Family.PROPERTY),
    ROBBERY("robbery", Family.PROPERTY),
    FORCED_WORK_STOPPAGE("forced-work-stoppage", Family.PROPERTY),
    TERRITORY_TAKEN("territory-taken", Family.DIRECT),
    EXPLOSION("explosion", Family.UNKNOWN),
    ATTACK("attack", Family.UNKNOWN);

    private final String word;
    private final Family family;

    IncidentKind(String word, Family family) {
        this.word = word;
        this.family = family;
    }

    public Family family() {
        return family;
    }

    @Override
    public String toString() {
        return word;
    }
}
