package org.dateline.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dateline.benchmarks.Treebank;
import org.dateline.evidence.Span;

/**
 * Part of speech and trees of the shipped model on treebanks: {@code ParserScore [--raw] [--upper] [--only PART] FILE.conllu...}.
 *
 * <p>On gold words, or with {@code --raw} from the text alone; then a word counts as right only where its limits are, and
 * figures are F1, as in the CoNLL 2018 shared task. LAS compares relations without subtypes, as there. {@code --upper} turns
 * the texts into capitals, {@code --only} takes the documents whose id holds a string.
 */
public final class ParserScore {
    private int gold;
    private int found;
    private int upos;
    private int arcs;
    private int labelled;
    private int subtypes;
    private int trees;
    private int sentences;

    private ParserScore() {}

    public static void main(String[] args) throws IOException {
        List<String> files = new ArrayList<>(List.of(args));
        boolean raw = files.remove("--raw");
        boolean upper = files.remove("--upper");
        String only = files.contains("--only") ? files.remove(files.indexOf("--only") + 1) : "";
        files.remove("--only");
        for (String file : files) {
            ParserScore score = new ParserScore();
            for (Treebank.Document document : Treebank.read(Path.of(file))) {
                if (document.id().contains(only)) {
                    score.add(upper ? inCapitals(document) : document, raw);
                }
            }
            System.out.println(Path.of(file).getFileName() + " " + score);
        }
    }

    private static Treebank.Document inCapitals(Treebank.Document document) {
        String text = document.text();
        String upper = text.toUpperCase(Locale.ROOT);
        // a few letters grow: then only what keeps its length is turned
        return new Treebank.Document(
                document.id(), upper.length() == text.length() ? upper : charByChar(text), document.sentences());
    }

    private static String charByChar(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(Character.toUpperCase((char) c)));
        return out.toString();
    }

    private void add(Treebank.Document document, boolean raw) {
        ModelAnnotator annotator = Annotators.model();
        AnnotatedText own =
                raw ? annotator.annotate(document.text()) : annotator.annotate(document.text(), segmentation(document));
        Map<Span, Token> tokens = new HashMap<>();
        own.tokens().forEach(token -> tokens.put(token.span(), token));
        found += own.tokens().size();
        sentences += own.sentences().size();
        own.sentences().forEach(s -> trees += isTree(own, s) ? 1 : 0);
        for (List<Treebank.Word> sentence : document.sentences()) {
            for (Treebank.Word word : sentence) {
                gold++;
                Token token = tokens.get(new Span(word.start(), word.end()));
                if (token != null) {
                    compare(own, token, word, sentence);
                }
            }
        }
    }

    private static boolean isTree(AnnotatedText text, Sentence sentence) {
        long roots = text.tokensOf(sentence).stream().filter(Token::isRoot).count();
        return roots == 1 && text.tokensOf(sentence).stream().allMatch(t -> t.isRoot() || sentence.contains(t.head()));
    }

    private static Segmentation segmentation(Treebank.Document document) {
        List<Span> words = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (List<Treebank.Word> sentence : document.sentences()) {
            sentences.add(new Sentence(sentences.size(), words.size(), words.size() + sentence.size(), 0));
            sentence.forEach(word -> words.add(new Span(word.start(), word.end())));
        }
        return new Segmentation(words, sentences);
    }

    private void compare(AnnotatedText own, Token token, Treebank.Word word, List<Treebank.Word> sentence) {
        upos += token.upos().name().equals(word.upos()) ? 1 : 0;
        Span head = own.findHead(token).map(Token::span).orElse(null);
        Span goldHead = word.head() < 0
                ? null
                : new Span(
                        sentence.get(word.head()).start(),
                        sentence.get(word.head()).end());
        if (Objects.equals(head, goldHead)) {
            arcs++;
            labelled += token.relation().equals(word.deprel().replaceFirst(":.*", "")) ? 1 : 0;
            subtypes += token.deprel().equals(word.deprel()) ? 1 : 0;
        }
    }

    private double f1(int right) {
        return 200.0 * right / (gold + found);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "words %d UPOS %.2f UAS %.2f LAS %.2f with subtypes %.2f; sentences %d, of them trees %d",
                gold,
                f1(upos),
                f1(arcs),
                f1(labelled),
                f1(subtypes),
                sentences,
                trees);
    }
}
