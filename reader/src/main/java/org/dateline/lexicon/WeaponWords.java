package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.Tables.Row;
import org.dateline.lexicon.WeaponWord.Trait;

/** Weapons, by kind and by make: {@code weapons.tsv}. */
public final class WeaponWords {
    private final List<WeaponWord> all = new ArrayList<>();
    private final Phrases<WeaponWord> phrases = new Phrases<>();

    WeaponWords() {
        for (Row row : Tables.rows("weapons.tsv")) {
            WeaponType type = WeaponType.valueOf(constant(row.cell(1)));
            Optional<String> delivery = Optional.of(row.cell(2)).filter(cell -> !cell.isEmpty());
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            row.list(3).forEach(trait -> traits.add(Trait.valueOf(constant(trait))));
            row.list(0).forEach(word -> add(new WeaponWord(word, type, delivery, traits)));
        }
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void add(WeaponWord word) {
        all.add(word);
        phrases.add(word.word(), word);
    }

    public Optional<WeaponWord> find(String words) {
        return phrases.find(words);
    }

    public Optional<Found<WeaponWord>> findLongestAt(FoldedText text, int token) {
        return phrases.findLongestAt(text, token);
    }

    /** The longest weapon whose last word is this token. */
    public Optional<Found<WeaponWord>> findUpTo(FoldedText text, int last) {
        return phrases.findLongestUpTo(text, last);
    }

    public List<WeaponWord> list() {
        return List.copyOf(all);
    }
}
