package org.dateline.lexicon;

import java.util.Optional;
import java.util.Set;

/**
 * A noun for people: an occupation, a relation, an age, or what they do in an attack.
 *
 * @param word dictionary form
 * @param type absent for words that tell no standing ("man", "victim")
 * @param speaker what such a person is when cited as a source; absent where the word alone does not tell
 */
public record PersonWord(String word, Optional<HumanType> type, Optional<SpeakerKind> speaker, Set<Trait> traits) {
    public PersonWord {
        traits = Set.copyOf(traits);
    }

    /** What else the word tells. */
    public enum Trait {
        /** Somebody who attacks: gunman, suicide bomber. */
        ATTACKER,
        COMBATANT,
        MALE,
        FEMALE,
        CHILD,
        ADULT,
        ELDER,
        /** A relation to somebody else: wife, colleague. */
        RELATIVE,
        /** Many people in the singular: family, crowd, police, staff. */
        COLLECTIVE,
        /** Takes its meaning from what follows or stands before: member of, leader of, local. */
        WEAK,
        /** A rank or office that stands before a name without an article: General, President. */
        TITLE
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
