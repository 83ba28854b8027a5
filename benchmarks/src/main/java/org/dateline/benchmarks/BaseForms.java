package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Lists the dictionary forms of a treebank's verbs, nouns, adjectives and adverbs: {@code BaseForms OUT TRAIN.conllu...}. */
public final class BaseForms {
    private static final Map<String, String> KINDS = Map.of("VERB", "v ", "NOUN", "n ", "ADJ", "a ", "ADV", "r ");

    private BaseForms() {}

    public static void main(String[] args) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 1; i < args.length; i++) {
            for (Treebank.Document document : Treebank.read(Path.of(args[i]))) {
                document.sentences()
                        .forEach(sentence -> sentence.forEach(word -> {
                            String kind = KINDS.get(word.upos());
                            if (kind != null && word.lemma().matches("[a-z]{2,20}")) {
                                counts.merge(kind + word.lemma(), isSpelling(word) ? 1 : 0, Integer::sum);
                            }
                        }));
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Dictionary forms: v verb, n noun, a adjective, r adverb. From UD English EWT and GUM (train)."));
        counts.forEach((form, count) -> {
            if (count > 0 && !isUnmarkedPlural(form, count, counts)) {
                lines.add(form);
            }
        });
        Files.write(Path.of(args[0]), lines);
    }

    /** {@code dogs} as the lemma of a name's part, where {@code dog} is the usual one. */
    private static boolean isUnmarkedPlural(String form, int count, Map<String, Integer> counts) {
        return form.endsWith("s") && counts.getOrDefault(form.substring(0, form.length() - 1), 0) >= count;
    }

    /** Leaves out what only misspelt words have as their lemma. */
    private static boolean isSpelling(Treebank.Word word) {
        return word.form().toLowerCase(Locale.ROOT).charAt(0) == word.lemma().charAt(0);
    }
}
