package org.dateline.reading.figure;

import java.util.Map;

/** The tables of this room. */
record Lexicon(OutcomeTable outcomes, PeopleWords people) {
    /** Adjectives that tell of people as a noun does. */
    private static final Map<String, String> DESCRIBING = Map.ofEntries(
            Map.entry("male", "man"),
            Map.entry("female", "woman"),
            Map.entry("teenage", "teenager"),
            Map.entry("teenaged", "teenager"),
            Map.entry("elderly", "pensioner"),
            Map.entry("police", "policeman"),
            Map.entry("army", "soldier"),
            Map.entry("military", "soldier"),
            Map.entry("navy", "soldier"),
            Map.entry("civilian", "civilian"),
            Map.entry("student", "student"),
            Map.entry("taliban", "militant"),
            Map.entry("rebel", "rebel"),
            Map.entry("guerrilla", "guerrilla"),
            Map.entry("insurgent", "insurgent"),
            Map.entry("terrorist", "terrorist"),
            Map.entry("militant", "militant"));

    static Lexicon load() {
        return new Lexicon(OutcomeTable.load(), PeopleWords.load());
    }

    String describing(String adjective) {
        return DESCRIBING.getOrDefault(adjective, "");
    }
}
