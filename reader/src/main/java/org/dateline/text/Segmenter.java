package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;

/**
 * Finds paragraphs, sentences and words.
 *
 * <p>{@code Segmenter.load().segment("He said no. She didn't.")} gives two sentences and eight words. Costs grow with the
 * length of the text; no sentence is longer than {@link #LONGEST_SENTENCE} words. May be shared by threads.
 */
public final class Segmenter {
    /** Words; what is longer is cut at a mark of punctuation. */
    public static final int LONGEST_SENTENCE = 160;

    /**
     * Where a wire report begins: {@code KABUL (Reuters) - }, {@code SAN SALVADOR, 3 JAN 90 (DPA) -- [TEXT]},
     * {@code BAGHDAD, Iraq —}. It is no part of the first sentence.
     */
    private static final Pattern DATELINE = Pattern.compile("(?U)(?:\\p{Lu}[\\p{Lu}.'’/-]+[\\p{L}\\d ,.'’/-]{0,60})"
            + "(?:\\([^()\\n]{2,40}\\)\\s*(?:-{1,2}|[–—_])\\s*|\\s(?:--|[–—_])\\s*)(?:\\[[^\\]\\n]{1,60}\\]\\s*)*");

    private final Abbreviations abbreviations;
    private final SentenceEnds ends;

    Segmenter(Abbreviations abbreviations, SentenceEnds ends) {
        this.abbreviations = abbreviations;
        this.ends = ends;
    }

    public static Segmenter load() {
        return new Segmenter(Abbreviations.load(), SentenceEnds.load());
    }

    public Segmentation segment(String text) {
        List<Span> words = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (Paragraphs.Stretch stretch : Paragraphs.of(text)) {
            int dateline = datelineEnd(text, stretch);
            List<Span> own = WordSplitter.split(text, stretch, abbreviations);
            for (List<Span> sentence : sentences(text, own, dateline)) {
                sentences.add(new Sentence(sentences.size(), words.size(), words.size() + sentence.size(), paragraph));
                words.addAll(sentence);
            }
            paragraph += own.isEmpty() ? 0 : 1;
        }
        return new Segmentation(words, sentences);
    }

    private static int datelineEnd(String text, Paragraphs.Stretch stretch) {
        int limit = Math.min(stretch.end(), stretch.start() + 200);
        Matcher matcher = DATELINE.matcher(text).region(stretch.start(), limit);
        return matcher.lookingAt() && matcher.end() < stretch.end() ? matcher.end() : -1;
    }

    private List<List<Span>> sentences(String text, List<Span> words, int dateline) {
        List<List<Span>> sentences = new ArrayList<>();
        SentenceEnds.Place place = new SentenceEnds.Place(text, words);
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean dated = i + 1 < words.size()
                    && words.get(i).end() <= dateline
                    && words.get(i + 1).start() >= dateline;
            boolean inDateline = words.get(i).end() <= dateline;
            place.pass(i);
            if (i + 1 == words.size() || dated || (!inDateline && place.isOpen(i) && ends.endsAfter(place, i))) {
                add(text, words.subList(start, i + 1), sentences);
                start = i + 1;
                place.restart(start);
            } else if (i + 1 - start == LONGEST_SENTENCE) {
                int cut = cut(text, words, start, i + 1);
                add(text, words.subList(start, cut), sentences);
                start = cut;
                place.restart(start);
            }
        }
        return sentences;
    }

    /** After the last mark of punctuation in the second half, or where it is full. */
    private static int cut(String text, List<Span> words, int start, int end) {
        for (int i = end - 1; i > start + LONGEST_SENTENCE / 2; i--) {
            char c = text.charAt(words.get(i).start());
            if (words.get(i).length() == 1 && ",;:.–—".indexOf(c) >= 0) {
                return i + 1;
            }
        }
        return end;
    }

    private static void add(String text, List<Span> words, List<List<Span>> sentences) {
        List<Span> sentence = new ArrayList<>(words);
        Span last = sentence.get(sentence.size() - 1);
        if (last.length() > 1 && text.charAt(last.end() - 1) == '.' && !keepsStopAtEnd(last.of(text))) {
            sentence.set(sentence.size() - 1, new Span(last.start(), last.end() - 1));
            sentence.add(new Span(last.end() - 1, last.end()));
        }
        sentences.add(List.copyOf(sentence));
    }

    /** At the end of a sentence {@code U.S.} keeps its stop, {@code etc} and {@code p.m} leave it to the sentence. */
    private static boolean keepsStopAtEnd(String word) {
        char before = word.charAt(word.length() - 2);
        if (!Character.isLetterOrDigit(before)) {
            return true;
        }
        return word.indexOf('.') < word.length() - 1 && Character.isUpperCase(before);
    }
}
