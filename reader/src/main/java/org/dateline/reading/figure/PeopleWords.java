package org.dateline.reading.figure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.lexicon.HumanType;
import org.dateline.reading.figure.Facts.PeopleTrait;
import org.dateline.reading.record.Age;

/** Words that denote people, singular and plural. */
final class PeopleWords {
    private static final Set<String> PLURALS =
            WordSet.of("people children police troops personnel crew staff brethren others more");

    private final Map<String, Facts> words = new HashMap<>();
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
        return Optional.ofNullable(words.get(word));
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
