package org.dateline.mention.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.ArmedGroup.Alias;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Nation;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.StateForce;

/** The names that our own tables know: armed groups, forces with a name of their own, nationalities. */
final class TableNames {
    private final Lexicon lexicon;

    TableNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Draft> read(FoldedText folded) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < folded.size(); ) {
            Optional<Draft> draft = at(folded, i);
            draft.ifPresent(drafts::add);
            i = draft.map(Draft::end).orElse(i + 1);
        }
        return drafts;
    }

    private Optional<Draft> at(FoldedText folded, int token) {
        boolean named = folded.looksLikeName(token) || folded.inCapitals(token);
        if (folded.form(token).isEmpty() || (!named && !isNumberName(folded, token))) {
            return Optional.empty();
        }
        Optional<Draft> group = lexicon.armedGroups()
                .findLongestAt(folded, token)
                .filter(found -> isCertain(folded, found))
                .flatMap(found -> Draft.of(folded, token, found.end(), NameKind.ORGANISATION, "armed-group")
                        .map(draft -> draft.with(
                                Optional.of(found.value().group()),
                                Optional.empty(),
                                found.value().group().countries().stream().findFirst())));
        Optional<Draft> force = force(folded, token);
        Optional<Draft> longer = longer(group, force);
        return longer.or(() -> nationality(folded, token));
    }

    private static Optional<Draft> longer(Optional<Draft> group, Optional<Draft> force) {
        if (group.isPresent() && force.isPresent()) {
            return force.get().size() > group.get().size() ? force : group;
        }
        return group.or(() -> force);
    }

    /** "19th of April Movement", "17 November": a number may begin a name of several words. */
    private boolean isNumberName(FoldedText folded, int token) {
        boolean digit = Character.isDigit(folded.form(token).charAt(0));
        return digit
                && lexicon.armedGroups()
                        .findLongestAt(folded, token)
                        .filter(f -> f.size() > 1 || folded.form(token).length() > 2)
                        .isPresent();
    }

    private static boolean isCertain(FoldedText folded, Found<Alias> found) {
        return !found.value().needsContext() && hasCapitals(folded, found.first(), found.end());
    }

    /** "the resistance front" in small letters is no name. */
    private static boolean hasCapitals(FoldedText folded, int first, int end) {
        if (folded.inCapitals(first)) {
            return true;
        }
        for (int i = first; i < end; i++) {
            String form = folded.text().token(i).form();
            boolean large = form.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
            if (form.length() > 3 && !large && !form.equals("group")) {
                return false;
            }
        }
        return true;
    }

    private Optional<Draft> force(FoldedText folded, int token) {
        return lexicon.stateForces()
                .findLongestAt(folded, token)
                .filter(found -> isName(folded, found))
                .flatMap(found -> Draft.of(folded, token, found.end(), NameKind.ORGANISATION, "state-force")
                        .map(draft -> draft.with(
                                Optional.empty(),
                                Optional.of(found.value()),
                                found.value().country())));
    }

    /** A force's words are a name where each has a capital: "Iraqi Army", "IDF", not "Iraqi army". */
    private static boolean isName(FoldedText folded, Found<StateForce> found) {
        boolean capitals = hasCapitals(folded, found.first(), found.end());
        boolean named = found.value().canonical().isPresent();
        return folded.inCapitals(found.first()) ? named : capitals && (named || found.size() > 1);
    }

    private Optional<Draft> nationality(FoldedText folded, int token) {
        return lexicon.nations()
                .findPeopleAt(folded, token)
                .filter(found -> !isCountry(folded, found))
                .flatMap(found -> Draft.of(folded, token, found.end(), NameKind.NATIONALITY, "nationality")
                        .map(draft -> draft.with(Optional.empty(), Optional.empty(), code(found.value()))));
    }

    /** "U.S.", "Singapore" before a noun: the country itself, which the place room reads. */
    private boolean isCountry(FoldedText folded, Found<Nation> found) {
        return lexicon.nations()
                .findCountry(folded.words(found.first(), found.end()))
                .isPresent();
    }

    private static Optional<String> code(Nation nation) {
        return Optional.of(nation.code()).filter(code -> !code.isEmpty() && nation.form() != Nation.Form.COMMUNITY);
    }
}
