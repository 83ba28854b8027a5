package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Annotated texts for tests: flat ones without a tree, and trees written by hand. */
public final class Texts {
    private static final Pattern WORD = Pattern.compile(
            "(?:[A-Za-z]\\.){2,}|approx\\.|\\d+(?:[.,:]\\d+)*(?:(?:st|nd|rd|th|s)\\b)?|\\p{L}+(?:'s)?|\\S",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]");

    private Texts() {}

    /** Words only: part of speech X, no heads; hyphens and punctuation stand apart. */
    public static AnnotatedText flat(String text) {
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int first = 0;
        while (words.find()) {
            String form = words.group();
            tokens.add(new Token(
                    tokens.size(),
                    words.start(),
                    words.end(),
                    form,
                    form.toLowerCase(Locale.ROOT),
                    Upos.X,
                    Token.ROOT,
                    ""));
            if (SENTENCE_END.matcher(form).matches()) {
                sentences.add(new Sentence(sentences.size(), first, tokens.size(), 0));
                first = tokens.size();
            }
        }
        if (first < tokens.size()) {
            sentences.add(new Sentence(sentences.size(), first, tokens.size(), 0));
        }
        return new AnnotatedText(text, sentences, tokens, Map.of());
    }

    /**
     * One sentence a line, words as {@code form|lemma|UPOS|head|relation} (head from 1 in the sentence, 0 the top) or, where the
     * lemma is the form in small letters, {@code form|UPOS|head|relation}. A form that starts with {@code _} has no space before.
     */
    public static AnnotatedText tree(String... lines) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        for (String line : lines) {
            int first = tokens.size();
            for (String word : line.trim().split("\\s+")) {
                tokens.add(token(word, first, tokens.size(), text));
            }
            sentences.add(new Sentence(sentences.size(), first, tokens.size(), 0));
        }
        return new AnnotatedText(text.toString(), sentences, tokens, Map.of());
    }

    private static Token token(String word, int first, int index, StringBuilder text) {
        String[] parts = word.split("\\|");
        boolean tight = parts[0].startsWith("_");
        String form = tight ? parts[0].substring(1) : parts[0];
        if (!tight && !text.isEmpty()) {
            text.append(' ');
        }
        int start = text.length();
        text.append(form);
        int at = parts.length == 5 ? 2 : 1;
        String lemma = parts.length == 5 ? parts[1] : form.toLowerCase(Locale.ROOT);
        int head = Integer.parseInt(parts[at + 1]);
        return new Token(
                index,
                start,
                text.length(),
                form,
                lemma,
                Upos.valueOf(parts[at]),
                head == 0 ? Token.ROOT : first + head - 1,
                parts[at + 2]);
    }
}
