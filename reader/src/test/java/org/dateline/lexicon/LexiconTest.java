package org.dateline.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;
import org.dateline.text.FlatAnnotator;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.standard();

    @Test
    void everyExampleStandsForWhatItShould() throws IOException {
        try (InputStream in = LexiconTest.class.getResourceAsStream("examples.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            SoftAssertions all = new SoftAssertions();
            for (String line : lines) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    all.assertThat(meaning(cells[0], cells[1])).as(line).isEqualTo(cells[2]);
                }
            }
            all.assertAll();
        }
    }

    /** What the whole of some words stands for, as the examples write it. */
    private String meaning(String table, String words) {
        FoldedText text = FoldedText.of(new FlatAnnotator().annotate(words));
        Optional<String> found = switch (table) {
            case "group" ->
                lexicon.armedGroups()
                        .findLongestAt(text, 0)
                        .map(f -> f.value().group().name());
            case "force" ->
                lexicon.stateForces()
                        .findLongestAt(text, 0)
                        .map(f ->
                                (f.value().branch() + " " + f.value().country().orElse("")).strip());
            case "nation" ->
                lexicon.nations()
                        .findPeopleAt(text, 0)
                        .map(f -> (f.value().hasCountry() ? f.value().code() : "-") + " "
                                + f.value().form());
            case "country" ->
                lexicon.nations().findCountryAt(text, 0).map(f -> f.value().code());
            case "people" -> lexicon.people().findUpTo(text, text.size() - 1).map(f -> type(f.value()));
            case "title" -> lexicon.people().findTitleAt(text, 0).map(f -> type(f.value()));
            case "weapon" ->
                lexicon.weapons()
                        .findLongestAt(text, 0)
                        .map(f -> f.value().type().toString());
            case "thing" ->
                lexicon.things()
                        .findLongestAt(text, 0)
                        .map(f -> f.value().type().toString());
            default -> throw new IllegalArgumentException("no such table: " + table);
        };
        return found.orElse("-");
    }

    private static String type(PersonWord word) {
        return word.type().map(HumanType::toString).orElse("");
    }

    @Test
    void knowsAtLeastThreeHundredGroupsByAllTheirNames() {
        assertThat(lexicon.armedGroups().list()).hasSizeGreaterThan(300);
        for (ArmedGroup group : lexicon.armedGroups().list()) {
            assertThat(lexicon.armedGroups().find(group.name()))
                    .as(group.name())
                    .isPresent();
            for (String alias : group.aliases()) {
                assertThat(lexicon.armedGroups().find(alias)).as(alias).isPresent();
            }
        }
    }

    @Test
    void findsEveryWordOfItsTables() {
        lexicon.weapons()
                .list()
                .forEach(word -> assertThat(lexicon.weapons().find(word.word()))
                        .as(word.word())
                        .isPresent());
        lexicon.things()
                .list()
                .forEach(word -> assertThat(lexicon.things().find(word.word()))
                        .as(word.word())
                        .isPresent());
        for (PersonWord word : lexicon.people().list()) {
            Optional<PersonWord> found = word.is(PersonWord.Trait.TITLE)
                    ? lexicon.people().findTitle(word.word())
                    : lexicon.people().find(word.word());
            assertThat(found).as(word.word()).isPresent();
        }
    }

    @Test
    void countriesOfGroupsAreCountries() {
        for (ArmedGroup group : lexicon.armedGroups().list()) {
            assertThat(lexicon.nations().list().keySet()).as(group.name()).containsAll(group.countries());
        }
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll String words) {
        String folded = FoldedText.fold(words);
        assertThat(FoldedText.fold(folded)).isEqualTo(folded);
    }

    @Property
    void looksUpInAnyTextWithoutFailing(@ForAll String words) {
        FoldedText text = FoldedText.of(new FlatAnnotator().annotate(words));
        for (int i = 0; i < text.size(); i++) {
            lexicon.armedGroups().findLongestAt(text, i);
            lexicon.stateForces().findLongestAt(text, i);
            assertThat(lexicon.weapons()
                            .findLongestAt(text, i)
                            .map(f -> f.end() <= text.size())
                            .orElse(true))
                    .isTrue();
        }
    }
}
