package org.dateline.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Nation.Form;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.Tables.Row;

/** Countries, adjectives and people of all nations ({@code nations.tsv}), and peoples and faiths ({@code communities.tsv}). */
public final class Nations {
    private final Phrases<Nation> countries = new Phrases<>();
    private final Phrases<Nation> peoples = new Phrases<>();
    private final Map<String, String> names = new LinkedHashMap<>();

    Nations() {
        Tables.rows("nations.tsv").forEach(this::addNation);
        Tables.rows("communities.tsv").forEach(this::addCommunity);
    }

    private void addNation(Row row) {
        String code = row.cell(0);
        List<String> own = row.list(1);
        names.putIfAbsent(code, own.getFirst());
        own.forEach(name -> countries.add(name, new Nation(code, own.getFirst(), Form.COUNTRY)));
        row.list(2).forEach(word -> peoples.add(word, new Nation(code, own.getFirst(), Form.ADJECTIVE)));
        row.list(3).forEach(word -> peoples.add(word, new Nation(code, own.getFirst(), Form.PERSON)));
    }

    private void addCommunity(Row row) {
        List<String> words = row.list(1);
        words.forEach(word -> peoples.add(word, new Nation(row.cell(0), words.getFirst(), Form.COMMUNITY)));
    }

    /** The country of a name: {@code Iraq}, {@code U.S.}, {@code Burma}. */
    public Optional<Nation> findCountry(String name) {
        return countries.find(name);
    }

    /** The nation of an adjective or noun for people: {@code Iraqi}, {@code Frenchmen}; also peoples and faiths. */
    public Optional<Nation> findPeople(String word) {
        return peoples.find(word);
    }

    public Optional<Found<Nation>> findPeopleAt(FoldedText text, int token) {
        return peoples.findLongestAt(text, token);
    }

    public Optional<Found<Nation>> findCountryAt(FoldedText text, int token) {
        return countries.findLongestAt(text, token).filter(found -> !isPronoun(text, found));
    }

    /** {@code us} is the United States only in capitals. */
    private static boolean isPronoun(FoldedText text, Found<Nation> found) {
        String form = text.text().token(found.first()).form();
        return found.size() == 1
                && form.equalsIgnoreCase("us")
                && !(form.equals("US") && !text.inCapitals(found.first()));
    }

    /** Our name for a country code. */
    public Optional<String> findName(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** Code and name of every country, in the order of the table. */
    public Map<String, String> list() {
        return java.util.Collections.unmodifiableMap(names);
    }
}
