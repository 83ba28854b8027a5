package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.lexicon.Nation.Form;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.Tables.Row;

/**
 * Forces of states: those with a name of their own ({@code state-forces.tsv}), and every nation's army, police, navy ... made
 * of its adjective and the words of {@code force-words.tsv}: {@code Iraqi security forces}, {@code Colombia's national police}.
 */
public final class StateForces {
    private record Word(Branch branch, boolean alone) {}

    private record Named(StateForce force, String name, boolean cased) {}

    private final Phrases<Named> named = new Phrases<>();
    private final Phrases<Word> words = new Phrases<>();
    private final Nations nations;

    StateForces(Nations nations) {
        this.nations = nations;
        Tables.rows("state-forces.tsv").forEach(this::addNamed);
        // What may stand alone comes first, since the first to come keeps a phrase.
        Tables.rows("force-words.tsv").stream().filter(StateForces::isAlone).forEach(this::addWord);
        Tables.rows("force-words.tsv").stream().filter(row -> !isAlone(row)).forEach(this::addWord);
    }

    private void addNamed(Row row) {
        Optional<String> country = Optional.of(row.cell(2)).filter(code -> !code.isEmpty());
        String canonical = row.cell(0).replace("=", "");
        List<String> names = new ArrayList<>(row.list(3));
        names.add(row.cell(0));
        for (String marked : names) {
            String name = marked.replace("=", "");
            StateForce force = new StateForce(Optional.of(canonical), country, branch(row), name);
            named.add(name, new Named(force, name, marked.startsWith("=")));
        }
    }

    private void addWord(Row row) {
        row.list(0).forEach(word -> words.add(word, new Word(branch(row), isAlone(row))));
    }

    private static boolean isAlone(Row row) {
        return row.cell(2).equals("alone");
    }

    private static Branch branch(Row row) {
        return Branch.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
    }

    /** The longest force that begins with a token: a named one, a nation's, or a bare word ("the army", "security forces"). */
    public Optional<Found<StateForce>> findLongestAt(FoldedText text, int token) {
        Optional<Found<StateForce>> own = named.findLongestAt(text, token)
                .filter(found -> !found.value().cased()
                        || text.isSpelt(
                                found.first(), found.end(), found.value().name()))
                .map(found ->
                        new Found<>(found.first(), found.end(), found.value().force()));
        Optional<Found<StateForce>> national = nationalAt(text, token).or(() -> bareAt(text, token));
        if (own.isPresent() && national.isPresent()) {
            return own.get().size() >= national.get().size() ? own : national;
        }
        return own.or(() -> national);
    }

    private Optional<Found<StateForce>> nationalAt(FoldedText text, int token) {
        Optional<Found<Nation>> nation = nations.findPeopleAt(text, token)
                .filter(found -> found.value().form() != Form.COMMUNITY)
                .or(() -> nations.findCountryAt(text, token));
        if (nation.isEmpty()) {
            return Optional.empty();
        }
        int after = skipPossessive(text, nation.get().end());
        return after >= text.size()
                ? Optional.empty()
                : words.findLongestAt(text, after)
                        .map(word -> new Found<>(
                                token,
                                word.end(),
                                force(
                                        text,
                                        token,
                                        word,
                                        Optional.of(nation.get().value()))));
    }

    private static int skipPossessive(FoldedText text, int token) {
        return token < text.size()
                        && (text.form(token).equals("s")
                                || text.text().token(token).form().equals("'"))
                ? token + 1
                : token;
    }

    private Optional<Found<StateForce>> bareAt(FoldedText text, int token) {
        return words.findLongestAt(text, token)
                .filter(word -> word.value().alone())
                .map(word -> new Found<>(token, word.end(), force(text, token, word, Optional.empty())));
    }

    private static StateForce force(FoldedText text, int first, Found<Word> word, Optional<Nation> nation) {
        String words = text.words(first, word.end());
        return new StateForce(
                Optional.empty(), nation.map(Nation::code), word.value().branch(), words);
    }

    /** A force with a name of its own. */
    public Optional<StateForce> findNamed(String name) {
        return named.find(name).map(Named::force);
    }
}
