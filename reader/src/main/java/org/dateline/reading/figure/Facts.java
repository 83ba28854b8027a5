package org.dateline.reading.figure;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.HumanType;
import org.dateline.reading.record.Age;

/** What a word tells of the people that it stands for. */
record Facts(
        Optional<HumanType> occupation,
        Optional<Age> age,
        Optional<String> sex,
        Optional<String> nationality,
        Set<PeopleTrait> traits) {
    /** What a word of people may tell beside. */
    enum PeopleTrait {
        /** Singles nobody out: "people", "others". */
        GENERAL,
        ATTACKER,
        COMBATANT
    }

    static final Facts NONE =
            new Facts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    Facts {
        traits = Set.copyOf(traits);
    }

    boolean is(PeopleTrait trait) {
        return traits.contains(trait);
    }

    /** These facts, what they leave open filled from others. */
    Facts or(Facts other) {
        EnumSet<PeopleTrait> both = EnumSet.noneOf(PeopleTrait.class);
        both.addAll(traits);
        both.addAll(other.traits);
        if (!is(PeopleTrait.GENERAL)) {
            both.remove(PeopleTrait.GENERAL);
        }
        return new Facts(
                occupation.or(other::occupation),
                age.or(other::age),
                sex.or(other::sex),
                nationality.or(other::nationality),
                both);
    }

    Facts withAge(Age told) {
        return new Facts(occupation, Optional.of(told), sex, nationality, traits);
    }

    Facts withNationality(String code) {
        return new Facts(occupation, age, sex, Optional.of(code), traits);
    }

    /** Whether both can be told of the same people. */
    boolean agreesWith(Facts other) {
        return agree(occupation, other.occupation)
                && agree(sex, other.sex)
                && agree(age, other.age)
                && agree(nationality, other.nationality);
    }

    private static <T> boolean agree(Optional<T> a, Optional<T> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }
}
