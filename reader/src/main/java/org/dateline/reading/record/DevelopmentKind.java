package org.dateline.reading.record;

/** What followed an attack. {@link #toString()} is the word of the record. */
public enum DevelopmentKind {
    EVACUATION("evacuation"),
    MEDICAL_CARE("medical-care"),
    WEAPON_FOUND("weapon-found"),
    ARREST("arrest"),
    PURSUIT("pursuit"),
    INVESTIGATION("investigation"),
    ASSESSMENT("assessment"),
    CONDEMNATION("condemnation"),
    RETALIATION("retaliation"),
    RESCUE("rescue"),
    STATEMENT("statement"),
    TALKS("talks"),
    OTHER("other");

    private final String word;

    DevelopmentKind(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
