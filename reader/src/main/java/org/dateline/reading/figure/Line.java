package org.dateline.reading.figure;

import java.util.List;
import java.util.Locale;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** One sentence, its words in small letters by their index in the text. */
final class Line {
    private final AnnotatedText text;
    private final Sentence sentence;
    private final String[] lower;
    private final boolean tree;

    Line(AnnotatedText text, Sentence sentence) {
        this.text = text;
        this.sentence = sentence;
        this.lower = new String[sentence.size()];
        boolean heads = false;
        for (int i = 0; i < lower.length; i++) {
            Token token = text.token(sentence.first() + i);
            lower[i] = token.form().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            heads |= !token.isRoot();
        }
        this.tree = heads;
    }

    AnnotatedText text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    int first() {
        return sentence.first();
    }

    int end() {
        return sentence.end();
    }

    boolean hasTree() {
        return tree;
    }

    Token token(int i) {
        return text.token(i);
    }

    /** The word in small letters; "" outside the sentence. */
    String at(int i) {
        return i < first() || i >= end() ? "" : lower[i - first()];
    }

    boolean isAt(int i, String... any) {
        String word = at(i);
        for (String one : any) {
            if (one.equals(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isPhraseAt(int i, List<String> words) {
        for (int k = 0; k < words.size(); k++) {
            if (!words.get(k).equals(at(i + k))) {
                return false;
            }
        }
        return true;
    }

    boolean isCapital(int i) {
        return i >= first()
                && i < end()
                && Character.isUpperCase(token(i).form().charAt(0));
    }

    /** Index of the first token that starts at or after a char. */
    int indexFrom(int offset) {
        int i = first();
        while (i < end() && token(i).start() < offset) {
            i++;
        }
        return i;
    }

    Span span(int from, int to) {
        return new Span(token(from).start(), token(to - 1).end());
    }

    /** Words from one index up to another, parted by spaces, in small letters. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = Math.max(from, first()); i < Math.min(to, end()); i++) {
            words.append(words.isEmpty() ? "" : " ").append(at(i));
        }
        return words.toString();
    }
}
