package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dateline.lexicon.PersonWord.Trait;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.Tables.Row;

/** Nouns for people: {@code people.tsv}; and titles and ranks before names: {@code titles.tsv}. */
public final class PeopleWords {
    private final List<PersonWord> all = new ArrayList<>();
    private final Phrases<PersonWord> nouns = new Phrases<>();
    private final Phrases<PersonWord> titles = new Phrases<>();

    PeopleWords() {
        load("titles.tsv", Set.of(Trait.TITLE));
        load("people.tsv", Set.of());
    }

    private void load(String file, Set<Trait> given) {
        for (Row row : Tables.rows(file)) {
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            traits.addAll(given);
            row.list(3).forEach(trait -> traits.add(value(row, trait, Trait::valueOf)));
            Optional<HumanType> type = optional(row, 1, HumanType::valueOf);
            Optional<SpeakerKind> speaker = optional(row, 2, SpeakerKind::valueOf);
            for (String word : row.list(0)) {
                add(new PersonWord(word, type, speaker, traits));
            }
        }
    }

    private static <E> Optional<E> optional(Row row, int column, Function<String, E> of) {
        return row.cell(column).isEmpty() ? Optional.empty() : Optional.of(value(row, row.cell(column), of));
    }

    private static <E> E value(Row row, String word, Function<String, E> of) {
        try {
            return of.apply(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(row.wrong("no such word: " + word).getMessage(), e);
        }
    }

    private void add(PersonWord word) {
        all.add(word);
        if (word.is(Trait.TITLE)) {
            titles.add(word.word(), word);
            return;
        }
        nouns.add(word.word(), word);
    }

    /** A noun for people: {@code find("gunmen")}, {@code find("aid worker")}. */
    public Optional<PersonWord> find(String noun) {
        return nouns.find(noun);
    }

    /** The longest noun for people whose last word is this token: {@code aid worker} of {@code three foreign aid workers}. */
    public Optional<Found<PersonWord>> findUpTo(FoldedText text, int last) {
        return nouns.findLongestUpTo(text, last);
    }

    /** The longest title or rank that begins with a token: {@code Staff Sgt.}, {@code President}. */
    public Optional<Found<PersonWord>> findTitleAt(FoldedText text, int token) {
        return titles.findLongestAt(text, token);
    }

    /** The longest title whose last word is this token. */
    public Optional<Found<PersonWord>> findTitleUpTo(FoldedText text, int last) {
        return titles.findLongestUpTo(text, last);
    }

    public Optional<PersonWord> findTitle(String title) {
        return titles.find(title);
    }

    public List<PersonWord> list() {
        return List.copyOf(all);
    }
}
