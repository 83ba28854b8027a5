package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.Tables.Row;
import org.dateline.lexicon.ThingWord.Trait;

/** Facilities, lines, vehicles and other things that are attacked: {@code things.tsv}. */
public final class ThingWords {
    private final List<ThingWord> all = new ArrayList<>();
    private final Phrases<ThingWord> phrases = new Phrases<>();

    ThingWords() {
        for (Row row : Tables.rows("things.tsv")) {
            PhysicalType type = PhysicalType.valueOf(constant(row.cell(1)));
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            row.list(2).forEach(trait -> traits.add(Trait.valueOf(constant(trait))));
            row.list(0).forEach(word -> add(new ThingWord(word, type, traits)));
        }
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void add(ThingWord word) {
        all.add(word);
        phrases.add(word.word(), word);
    }

    public Optional<ThingWord> find(String words) {
        return phrases.find(words);
    }

    public Optional<Found<ThingWord>> findLongestAt(FoldedText text, int token) {
        return phrases.findLongestAt(text, token);
    }

    /** The longest thing whose last word is this token: {@code police station} of {@code the old police station}. */
    public Optional<Found<ThingWord>> findUpTo(FoldedText text, int last) {
        return phrases.findLongestUpTo(text, last);
    }

    public List<ThingWord> list() {
        return List.copyOf(all);
    }
}
