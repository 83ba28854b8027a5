package org.dateline.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.evidence.Span;
import org.dateline.text.Segmentation;
import org.dateline.text.Segmenter;
import org.dateline.text.Sentence;

/**
 * Cuts texts into words and sentences for training, so that the model learns on the words that it will be given:
 * {@code WordDump IN OUT}. One text a line, escaped as in Java; for each a line of sentences ({@code |} between them) of words
 * {@code start-end}, counted in code points.
 */
public final class WordDump {
    private WordDump() {}

    public static void main(String[] args) throws IOException {
        Segmenter segmenter = Segmenter.load();
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8);
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(words(segmenter, line.translateEscapes()));
            }
        }
    }

    private static String words(Segmenter segmenter, String text) {
        Segmentation found = segmenter.segment(text);
        StringBuilder out = new StringBuilder();
        int chars = 0;
        int points = 0;
        for (Sentence sentence : found.sentences()) {
            out.append(sentence.index() == 0 ? "" : "|");
            for (Span word : found.words().subList(sentence.first(), sentence.end())) {
                int start = points + text.codePointCount(chars, word.start());
                int end = start + text.codePointCount(word.start(), word.end());
                out.append(start).append('-').append(end).append(' ');
                chars = word.end();
                points = end;
            }
        }
        return out.toString();
    }
}
