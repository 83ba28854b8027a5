package org.dateline.mention.thing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.PhysicalType;
import org.dateline.text.Token;

/** Tells by the words beside it what an office, a building or a house is ({@code thing-uses.tsv}). Immutable. */
final class ThingUses {
    private static final Set<String> ROOMS = Set.of(
            "office",
            "headquarters",
            "facility",
            "building",
            "installation",
            "branch",
            "premise",
            "post",
            "structure",
            "complex",
            "tower",
            "compound",
            "studio",
            "warehouse",
            "plant",
            "station",
            "center",
            "centre");
    private static final Set<String> HOMES = Set.of("home", "house", "residence", "mansion", "apartment", "villa");
    private static final List<Use> USES = uses();

    private record Use(boolean home, Set<String> words, PhysicalType type) {}

    private ThingUses() {}

    /**
     * What the words of a phrase make of its noun; none where the noun tells by itself, or no word tells.
     *
     * @param noun the thing's noun
     * @param words all words of the phrase
     * @param known what the noun alone is
     */
    static Optional<PhysicalType> find(Token noun, List<Token> words, PhysicalType known) {
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        boolean home = HOMES.contains(lemma) && known == PhysicalType.CIVILIAN_HOME;
        boolean rooms =
                ROOMS.contains(lemma) && (known == PhysicalType.OTHER || known == PhysicalType.ORGANISATION_OFFICE);
        if (!home && !rooms) {
            return Optional.empty();
        }
        return USES.stream()
                .filter(use -> use.home() == home)
                .filter(use ->
                        words.stream().anyMatch(word -> word.index() != noun.index() && isOneOf(word, use.words())))
                .findFirst()
                .map(Use::type);
    }

    private static boolean isOneOf(Token word, Set<String> words) {
        return words.contains(word.lemma().toLowerCase(Locale.ROOT))
                || words.contains(word.form().toLowerCase(Locale.ROOT));
    }

    private static List<Use> uses() {
        try (InputStream in = ThingUses.class.getResourceAsStream("thing-uses.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Use(cells[0].equals("home"), Set.of(cells[1].split(";")), type(cells[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read thing-uses.tsv", e);
        }
    }

    private static PhysicalType type(String word) {
        return Arrays.stream(PhysicalType.values())
                .filter(type -> type.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no type of thing: " + word));
    }
}
