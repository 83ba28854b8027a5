package org.dateline.mention.name;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Nation;
import org.dateline.lexicon.PersonWord;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Cuts from the model's names what by convention is outside: titles before people, an article, and the people of a group
 * ("Taliban insurgents").
 */
final class Trims {
    /** Titles that have become part of names. */
    private static final Set<String> KEPT = Set.of(
            "md", "don", "dona", "ko", "u", "m", "datuk", "haji", "hajji", "mullah", "shri", "imam", "khun", "daw",
            "sr", "dom");

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final FoldedText folded;
    private final Lexicon lexicon;

    Trims(FoldedText folded, Lexicon lexicon) {
        this.folded = folded;
        this.lexicon = lexicon;
    }

    Optional<Draft> trim(Draft draft, List<Draft> all) {
        if (isNoName(draft)) {
            return Optional.empty();
        }
        return switch (draft.kind()) {
            case PERSON -> Optional.of(withoutTitle(draft));
            case ORGANISATION -> isOffice(draft, all) ? Optional.empty() : organisation(withoutArticle(draft));
            case NATIONALITY, FACILITY -> Optional.of(withoutArticle(draft));
        };
    }

    private Draft withoutTitle(Draft draft) {
        int first = draft.first();
        Optional<Found<PersonWord>> title = title(first, draft.end());
        while (title.isPresent()) {
            first = title.get().end();
            while (first < draft.end() - 1 && folded.form(first).isEmpty()) {
                first++;
            }
            title = title(first, draft.end());
        }
        return first == draft.first() ? draft : draft.between(first, draft.end());
    }

    private Optional<Found<PersonWord>> title(int first, int end) {
        return KEPT.contains(folded.form(first))
                ? Optional.empty()
                : lexicon.people().findTitleAt(folded, first).filter(found -> found.end() < end);
    }

    private Draft withoutArticle(Draft draft) {
        boolean article = draft.size() > 1 && folded.form(draft.first()).equals("the");
        return article ? draft.between(draft.first() + 1, draft.end()) : draft;
    }

    /**
     * Small words alone are no name ("the refugee agency"); a country is for the place room; "Iraqi" and the adjective of "Iraqi
     * military" are nationalities.
     */
    private Optional<Draft> organisation(Draft draft) {
        int first = draft.first();
        boolean country = lexicon.nations()
                .findCountryAt(folded, first)
                .filter(f -> f.end() == draft.end())
                .isPresent();
        if (country) {
            return Optional.empty();
        }
        if (isSmall(first, draft.end())
                && lexicon.armedGroups().findLongestAt(folded, first).isEmpty()) {
            return Optional.empty();
        }
        Optional<Found<Nation>> nation = lexicon.nations().findPeopleAt(folded, first);
        boolean adjective = nation.filter(f -> f.end() <= draft.end() && isSmall(f.end(), draft.end()))
                .isPresent();
        if (adjective && !folded.inCapitals(first)) {
            boolean state = lexicon.nations()
                    .findCountry(folded.words(first, nation.get().end()))
                    .isPresent();
            return state
                    ? Optional.empty()
                    : Optional.of(draft.between(first, nation.get().end()).as(NameKind.NATIONALITY));
        }
        return Optional.of(withoutPeople(draft));
    }

    private boolean isSmall(int first, int end) {
        for (int i = first; i < end; i++) {
            if (!Character.isLowerCase(folded.text().token(i).form().codePointAt(0)) && !opensSentence(i)) {
                return false;
            }
        }
        return true;
    }

    /** "Suspected rebels", "Insurgents raid": a word that has its capital from where it stands. */
    private boolean opensSentence(int i) {
        Token token = folded.text().token(i);
        return i == folded.text().sentenceOf(token).first()
                && (token.upos() == Upos.ADJ || token.upos() == Upos.NOUN)
                && lexicon.stateForces().findLongestAt(folded, i).isEmpty()
                && !folded.inCapitals(i);
    }

    /** Small words after a group's name are its people or a description: "Taliban insurgents", "Hamas terror". */
    private Draft withoutPeople(Draft draft) {
        Optional<Integer> group =
                lexicon.armedGroups().findLongestAt(folded, draft.first()).map(Found::end);
        boolean longer = group.isPresent() && group.get() < draft.end();
        if (!longer) {
            return draft;
        }
        boolean people = lexicon.people()
                .findUpTo(folded, draft.end() - 1)
                .filter(f -> f.first() >= group.get())
                .isPresent();
        boolean cut = folded.inCapitals(draft.first()) ? people : isSmall(group.get(), draft.end());
        return cut ? draft.between(draft.first(), group.get()) : draft;
    }

    /** Function words and days that the model took for names. */
    private boolean isNoName(Draft draft) {
        return draft.size() == 1
                && switch (folded.text().token(draft.first()).upos()) {
                    case DET, ADP, AUX, CCONJ, SCONJ, PRON, PUNCT, PART, INTJ -> true;
                    case NOUN, PROPN, ADJ, ADV, NUM, SYM, VERB, X -> DAYS.contains(folded.form(draft.first()));
                };
    }

    /** "U.S. Secretary of State" right before a person's name. */
    private boolean isOffice(Draft draft, List<Draft> all) {
        boolean before =
                all.stream().anyMatch(other -> other.kind() == NameKind.PERSON && other.first() == draft.end());
        return before && lexicon.people().findTitleUpTo(folded, draft.end() - 1).isPresent();
    }
}
