package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.text.Lemmatizer;
import org.dateline.text.Upos;

/** Share of right lemmas, gold parts of speech, case aside: {@code LemmaScore FILE.conllu...}. Words without a lemma do not count. */
public final class LemmaScore {
    private LemmaScore() {}

    public static void main(String[] args) throws IOException {
        Lemmatizer lemmatizer = Lemmatizer.load();
        for (String file : args) {
            int all = 0;
            int right = 0;
            Map<String, Integer> errors = new TreeMap<>();
            for (Treebank.Document document : Treebank.read(Path.of(file))) {
                for (var sentence : document.sentences()) {
                    for (Treebank.Word word : sentence) {
                        if (word.lemma().equals("_") && !word.form().equals("_")) {
                            continue;
                        }
                        Upos upos = Upos.valueOf(word.upos());
                        String lemma = lemmatizer.lemma(word.form(), upos, "");
                        boolean same = lemma.equals(word.lemma().toLowerCase(Locale.ROOT));
                        all++;
                        right += same ? 1 : 0;
                        if (!same) {
                            errors.merge(
                                    word.form() + " " + upos + " " + word.lemma() + " not " + lemma, 1, Integer::sum);
                        }
                    }
                }
            }
            System.out.printf(Locale.ROOT, "%s lemmas %.2f%n", Path.of(file).getFileName(), 100.0 * right / all);
            if (Boolean.getBoolean("show")) {
                errors.forEach((error, count) -> System.out.println(count + "\t" + error));
            }
        }
    }
}
