package org.dateline.reading.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.dateline.text.Segmentation;
import org.dateline.text.Segmenter;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * The model, what it read kept in the folder {@code -Dkeep=…} so that rules can be tried again in seconds; with
 * {@code -Dflat=true} sentences and words without a tree.
 */
final class BenchAnnotator {
    private BenchAnnotator() {}

    static Annotator load() {
        if (Boolean.getBoolean("flat")) {
            return flat();
        }
        String folder = System.getProperty("keep");
        return folder == null
                ? Annotators.load()
                : text -> kept(text, Path.of(folder, Integer.toHexString(text.hashCode()) + ".tsv"));
    }

    static Annotator flat() {
        Segmenter segmenter = Segmenter.load();
        return text -> flat(text, segmenter.segment(text));
    }

    private static AnnotatedText kept(String text, Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, lines(Annotators.load().annotate(text)));
            }
            return read(text, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(AnnotatedText text) {
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            lines.add("S\t" + sentence.first() + "\t" + sentence.end() + "\t" + sentence.paragraph());
        }
        for (Token t : text.tokens()) {
            lines.add(String.join(
                    "\t",
                    "T",
                    "" + t.start(),
                    "" + t.end(),
                    t.lemma(),
                    t.upos().name(),
                    "" + t.head(),
                    t.deprel(),
                    text.label("entity", t),
                    text.label("figure", t)));
        }
        return lines;
    }

    private static AnnotatedText read(String text, List<String> lines) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<String> entities = new ArrayList<>();
        for (String line : lines) {
            String[] c = line.split("\t", -1);
            if (c[0].equals("S")) {
                sentences.add(new Sentence(
                        sentences.size(), Integer.parseInt(c[1]), Integer.parseInt(c[2]), Integer.parseInt(c[3])));
            } else {
                int start = Integer.parseInt(c[1]);
                int end = Integer.parseInt(c[2]);
                tokens.add(new Token(
                        tokens.size(),
                        start,
                        end,
                        text.substring(start, end),
                        c[3],
                        Upos.valueOf(c[4]),
                        Integer.parseInt(c[5]),
                        c[6]));
                entities.add(c[7]);
            }
        }
        return new AnnotatedText(text, sentences, tokens, Map.of("entity", entities));
    }

    private static AnnotatedText flat(String text, Segmentation cut) {
        List<Token> tokens = new ArrayList<>();
        for (Span span : cut.words()) {
            String form = span.of(text);
            tokens.add(new Token(
                    tokens.size(),
                    span.start(),
                    span.end(),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    Upos.X,
                    Token.ROOT,
                    ""));
        }
        return new AnnotatedText(text, cut.sentences(), tokens, Map.of());
    }
}
