package org.dateline.text.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The commonest function words of languages. Own table, from knowledge of the languages. */
public final class FunctionWords {
    private static final Map<String, List<String>> LANGUAGES_BY_WORD = load();

    private FunctionWords() {}

    /** The languages (BCP 47) in which a lower-case word is a function word; empty where there are none. */
    public static List<String> languages(String word) {
        return LANGUAGES_BY_WORD.getOrDefault(word, List.of());
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> byWord = new HashMap<>();
        text().lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            int tab = line.indexOf('\t');
            for (String word : line.substring(tab + 1).split(" ")) {
                List<String> languages = byWord.computeIfAbsent(word, it -> new ArrayList<>());
                if (!languages.contains(line.substring(0, tab))) {
                    languages.add(line.substring(0, tab));
                }
            }
        });
        return byWord;
    }

    private static String text() {
        try (InputStream in = FunctionWords.class.getResourceAsStream("stop-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the reader was built without its file org/dateline/text/language/stop-words.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/text/language/stop-words.tsv", e);
        }
    }
}
