package org.dateline.mention.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The words of {@code place-words.tsv} and {@code given-names.txt}, all in small letters. */
final class Lexis {
    private static final Map<String, Wanted> KINDS = Map.of(
            "kind.province", Wanted.PROVINCE,
            "kind.district", Wanted.DISTRICT,
            "kind.town", Wanted.TOWN,
            "kind.site", Wanted.SITE,
            "kind.water", Wanted.WATER,
            "kind.land", Wanted.LAND,
            "kind.country", Wanted.COUNTRY);

    private final Map<String, Set<String>> classes = new HashMap<>();
    private final Map<String, Wanted> wanted = new HashMap<>();
    private final Set<String> givenNames = new HashSet<>();

    private Lexis() {}

    static Lexis load() {
        Lexis lexis = new Lexis();
        for (String line : lines("place-words.tsv")) {
            int tab = line.indexOf('\t');
            String name = line.substring(0, tab);
            Set<String> words = Set.of(distinct(line.substring(tab + 1).split(";")));
            lexis.classes.put(name, words);
            if (KINDS.containsKey(name)) {
                words.forEach(word -> lexis.wanted.putIfAbsent(word, KINDS.get(name)));
            }
        }
        lines("given-names.txt").forEach(line -> lexis.givenNames.addAll(List.of(line.split(" "))));
        return lexis;
    }

    boolean is(String name, String word) {
        return Objects.requireNonNull(classes.get(name), name).contains(word);
    }

    boolean isGivenName(String word) {
        return givenNames.contains(word);
    }

    /** The kind of place that a word asks for: {@code province}, {@code village}, {@code river}. */
    Optional<Wanted> findKind(String word) {
        return Optional.ofNullable(wanted.get(word));
    }

    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Lexis.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String[] distinct(String[] words) {
        return Set.copyOf(List.of(words)).toArray(String[]::new);
    }
}
