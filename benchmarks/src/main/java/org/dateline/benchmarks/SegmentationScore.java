package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.Segmentation;
import org.dateline.text.Segmenter;
import org.dateline.text.Sentence;

/** Precision, recall and F1 of words and sentences on the raw text of treebanks: {@code SegmentationScore FILE.conllu...}. */
public final class SegmentationScore {
    private int goldCount;
    private int foundCount;
    private int right;

    private SegmentationScore() {}

    public static void main(String[] args) throws IOException {
        boolean show = Boolean.getBoolean("show");
        Segmenter segmenter = Segmenter.load();
        for (String file : args) {
            SegmentationScore words = new SegmentationScore();
            SegmentationScore sentences = new SegmentationScore();
            for (Treebank.Document document : Treebank.read(Path.of(file))) {
                Segmentation found = segmenter.segment(document.text());
                Set<Span> goldWords = new HashSet<>();
                Set<Span> goldSentences = new HashSet<>();
                document.sentences().forEach(sentence -> {
                    sentence.stream()
                            .filter(w -> w.end() > w.start())
                            .forEach(word -> goldWords.add(new Span(word.start(), word.end())));
                    goldSentences.add(new Span(
                            sentence.get(0).start(),
                            sentence.get(sentence.size() - 1).end()));
                });
                words.count(goldWords, new HashSet<>(found.words()));
                Set<Span> foundSentences = sentences(found);
                sentences.count(goldSentences, foundSentences);
                if (show) {
                    show(document, goldWords, found, goldSentences, foundSentences);
                }
            }
            System.out.printf(
                    Locale.ROOT, "%s words %s sentences %s%n", Path.of(file).getFileName(), words, sentences);
        }
    }

    private static void show(
            Treebank.Document d, Set<Span> goldWords, Segmentation found, Set<Span> gold, Set<Span> own) {
        Set<Span> f = new HashSet<>(found.words());
        List<String> lines = new ArrayList<>();
        goldWords.stream()
                .sorted()
                .filter(s -> !f.contains(s))
                .forEach(s -> lines.add("W\t" + s.of(d.text()) + "\t"
                        + d.text()
                                .substring(
                                        Math.max(0, s.start() - 15),
                                        Math.min(d.text().length(), s.end() + 15))
                                .replace('\n', '~')));
        gold.stream()
                .sorted()
                .filter(s -> !own.contains(s))
                .forEach(s -> lines.add("S\t" + s.of(d.text()).replace('\n', '~')));
        own.stream()
                .sorted()
                .filter(s -> !gold.contains(s))
                .forEach(s -> lines.add("T\t" + s.of(d.text()).replace('\n', '~')));
        lines.forEach(System.out::println);
    }

    private static Set<Span> sentences(Segmentation found) {
        Set<Span> spans = new HashSet<>();
        for (Sentence s : found.sentences()) {
            spans.add(new Span(
                    found.words().get(s.first()).start(),
                    found.words().get(s.end() - 1).end()));
        }
        return spans;
    }

    private void count(Set<Span> gold, Set<Span> found) {
        goldCount += gold.size();
        foundCount += found.size();
        right += (int) found.stream().filter(gold::contains).count();
    }

    @Override
    public String toString() {
        double p = 100.0 * right / foundCount;
        double r = 100.0 * right / goldCount;
        return String.format(Locale.ROOT, "P %.2f R %.2f F1 %.2f", p, r, 2 * p * r / (p + r));
    }
}
