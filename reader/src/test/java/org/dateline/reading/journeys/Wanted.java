package org.dateline.reading.journeys;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One part of a line of a journey: a value, or several of which each is right, set apart by {@code |}. A {@code -} among them
 * means that the value may be missing.
 */
record Wanted(String text) {
    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "of", "and", "in", "at", "on", "for", "to", "who", "its", "his", "her", "s");

    List<String> listChoices() {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(choice -> !choice.equals("-") && !choice.isEmpty())
                .toList();
    }

    boolean mayMiss() {
        return Arrays.stream(text.split("\\|"))
                .anyMatch(choice -> choice.strip().equals("-"));
    }

    /** One of the words of the record, as they are written there. */
    boolean isWord(Object value) {
        return listChoices().contains(value.toString());
    }

    boolean isWord(Optional<?> value) {
        return value.map(this::isWord).orElseGet(this::mayMiss);
    }

    /** A name that has all words of the one written here, or of which it has all: "Kunduz" and "Kunduz city". */
    boolean names(String value) {
        Set<String> read = words(value);
        return listChoices().stream()
                .map(Wanted::words)
                .anyMatch(wanted -> covers(read, wanted) || covers(wanted, read));
    }

    boolean names(Optional<String> value) {
        return value.map(this::names).orElseGet(this::mayMiss);
    }

    /** At least half of the words that carry meaning. */
    boolean halfIn(String value) {
        Set<String> read = words(value);
        return listChoices().stream().map(Wanted::words).anyMatch(wanted -> 2 * shared(wanted, read) >= wanted.size());
    }

    /** At least half of the words of the shorter of the two: how speakers are compared. */
    boolean halfLike(String value) {
        Set<String> read = words(value);
        return listChoices().stream().map(Wanted::words).anyMatch(wanted -> {
            int shared = shared(wanted, read);
            return shared > 0 && 2 * shared >= Math.min(wanted.size(), read.size());
        });
    }

    private static boolean covers(Set<String> all, Set<String> part) {
        return !part.isEmpty() && all.containsAll(part);
    }

    private static int shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    /** Small letters without accents or endings of the plural; words without meaning are left out. */
    static Set<String> words(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|['’‘ʼʻ]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        Set<String> words = new HashSet<>();
        for (String word : plain.split(" ")) {
            if (!SMALL.contains(word) && !word.isEmpty()) {
                words.add(word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }
}
