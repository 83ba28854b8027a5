package org.dateline.mention.thing;

import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.WeaponType;
import org.dateline.mention.phrase.NounPhrase;

/**
 * A noun phrase for a weapon, a vehicle, a building or another thing. A tank is both a weapon and a vehicle.
 *
 * @param span the whole phrase
 * @param head index of the noun
 * @param words the known words as they stand: "police station" of "the old police station in Haditha"
 * @param coreSpan chars of the known words
 * @param weapon set where the words are in the weapons table
 * @param delivery how such a weapon reaches its target: vehicle, suicide, air, planted, thrown, fired, hand
 * @param physical set where the words are in the table of things
 * @param vehicle moves people or goods
 * @param weak the words alone tell little ("office", "fire", "shell"): needs an attack that hits or uses it
 * @param use weapons in use rather than a thing: gunfire, shots
 * @param part part of a thing: windows, a gate
 * @param country ISO 3166-1 code of its nation where the words tell: "the U.S. embassy"
 * @param named the phrase is or holds a proper name: "Ain al-Asad air base"
 * @param rule what found it: {@code arms-table} or {@code things-table}
 */
public record ThingMention(
        Span span,
        NounPhrase phrase,
        int head,
        String words,
        Span coreSpan,
        Optional<WeaponType> weapon,
        Optional<String> delivery,
        Optional<PhysicalType> physical,
        boolean vehicle,
        boolean plural,
        boolean weak,
        boolean use,
        boolean part,
        Optional<String> country,
        boolean named,
        String rule) {

    public boolean isWeapon() {
        return weapon.isPresent();
    }

    public boolean isPhysical() {
        return physical.isPresent();
    }
}
