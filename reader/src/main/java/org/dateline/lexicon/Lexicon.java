package org.dateline.lexicon;

/**
 * The door to all tables.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.standard();
 * lexicon.armedGroups().find("FMLN").get().name();        // Farabundo Marti National Liberation Front
 * lexicon.people().find("gunmen").get().traits();         // ATTACKER ...
 * FoldedText words = FoldedText.of(annotated);
 * lexicon.weapons().findLongestAt(words, 3);
 * }</pre>
 */
public final class Lexicon {
    private static final class Holder {
        private static final Lexicon STANDARD = new Lexicon();
    }

    private final Nations nations = new Nations();
    private final StateForces stateForces = new StateForces(nations);
    private final ArmedGroups armedGroups = new ArmedGroups();
    private final PeopleWords people = new PeopleWords();
    private final WeaponWords weapons = new WeaponWords();
    private final ThingWords things = new ThingWords();
    private final SpeechWords speech = new SpeechWords();

    private Lexicon() {}

    /** The tables that come with the library; read once. */
    public static Lexicon standard() {
        return Holder.STANDARD;
    }

    public Nations nations() {
        return nations;
    }

    public StateForces stateForces() {
        return stateForces;
    }

    public ArmedGroups armedGroups() {
        return armedGroups;
    }

    public PeopleWords people() {
        return people;
    }

    public WeaponWords weapons() {
        return weapons;
    }

    public ThingWords things() {
        return things;
    }

    public SpeechWords speech() {
        return speech;
    }
}
