package org.dateline.lexicon;

/**
 * A word for a country or its people, or for a people, faith or camp without one.
 *
 * @param code ISO 3166-1 code; empty for peoples and faiths that are of no one country
 * @param name the country, people or faith: {@code Iraq}, {@code Kurds}, {@code Sunni}
 */
public record Nation(String code, String name, Form form) {
    /** How the word is used. */
    public enum Form {
        /** {@code Iraq} */
        COUNTRY,
        /** {@code Iraqi} */
        ADJECTIVE,
        /** {@code Iraqis}, {@code Dane}, {@code Frenchman}: one of the people */
        PERSON,
        /** {@code Kurdish}, {@code Sunni}, {@code Hutu}: peoples and faiths */
        COMMUNITY
    }

    public boolean hasCountry() {
        return !code.isEmpty();
    }
}
