package org.dateline.reading.figure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.PersonWord;
import org.dateline.reading.figure.Facts.PeopleTrait;
import org.dateline.reading.record.Age;

/** Words that denote people, singular and plural. */
final class PeopleWords {
    private static final Set<String> PLURALS =
            WordSet.of("people children police troops personnel crew staff brethren others more");

    /** Outcomes and adjectives in the first place, people only by ellipsis. */
    private static final Set<String> NOT_NOUNS = WordSet.of(
            "dead wounded injured casualty fatality deceased missing slain hurt local national elderly young private accused foreign other "
                    + "suspected armed senior junior official general major head chief guide party force unit patrol crew victim body corpse martyr "
                    + "military security public elder lead second third killed kidnapped captured arrested");

    private final Map<String, Facts> words = new HashMap<>();
    private final org.dateline.lexicon.PeopleWords lexicon =
            org.dateline.lexicon.Lexicon.standard().people();
    private final Gazetteer gazetteer = Gazetteer.shared();

    private PeopleWords() {}

    static PeopleWords load() {
        PeopleWords people = new PeopleWords();
        for (String[] cells : TableFile.rows("people.tsv", 5)) {
            Facts facts = facts(cells);
            Arrays.stream(cells[4].split(" ", -1)).forEach(word -> people.words.putIfAbsent(word, facts));
        }
        return people;
    }

    private static Facts facts(String[] cells) {
        EnumSet<PeopleTrait> traits = EnumSet.noneOf(PeopleTrait.class);
        if (!cells[3].equals("-")) {
            traits.add(PeopleTrait.valueOf(cells[3].toUpperCase(java.util.Locale.ROOT)));
        }
        return new Facts(
                find(HumanType.values(), cells[0]),
                find(Age.values(), cells[1]),
                cells[2].equals("-") ? Optional.empty() : Optional.of(cells[2]),
                Optional.empty(),
                traits);
    }

    private static <T> Optional<T> find(T[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(word))
                .findFirst();
    }

    Optional<Facts> find(String word) {
        Facts known = words.get(word);
        return known != null || word.length() < 3
                ? Optional.ofNullable(known)
                : lexicon.find(word).filter(PeopleWords::standsAlone).map(PeopleWords::facts);
    }

    private static boolean standsAlone(PersonWord word) {
        return !NOT_NOUNS.contains(word.word())
                && !word.is(PersonWord.Trait.COLLECTIVE)
                && !word.is(PersonWord.Trait.WEAK)
                && !word.word().contains(" ");
    }

    private static Facts facts(PersonWord word) {
        EnumSet<PeopleTrait> traits = EnumSet.noneOf(PeopleTrait.class);
        if (word.is(PersonWord.Trait.ATTACKER)) {
            traits.add(PeopleTrait.ATTACKER);
        }
        if (word.is(PersonWord.Trait.COMBATANT)) {
            traits.add(PeopleTrait.COMBATANT);
        }
        Optional<String> sex = word.is(PersonWord.Trait.MALE)
                ? Optional.of("male")
                : word.is(PersonWord.Trait.FEMALE) ? Optional.of("female") : Optional.empty();
        Optional<Age> age = word.is(PersonWord.Trait.CHILD)
                ? Optional.of(Age.CHILD)
                : word.is(PersonWord.Trait.ELDER) ? Optional.of(Age.ELDER) : Optional.empty();
        return new Facts(word.type(), age, sex, Optional.empty(), traits);
    }

    /** Country code of "Afghan" or "Afghans". */
    Optional<String> findNationality(String form) {
        String name = form.isEmpty() ? form : Character.toUpperCase(form.charAt(0)) + form.substring(1);
        return gazetteer.findNationality(name);
    }

    static boolean isPlural(String word) {
        return PLURALS.contains(word)
                || word.endsWith("men")
                || word.endsWith("women")
                || (word.endsWith("s") && !word.endsWith("ss"));
    }
}
