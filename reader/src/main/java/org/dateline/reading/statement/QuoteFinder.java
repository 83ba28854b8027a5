package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds quotations: curly, straight, doubled and single marks.
 *
 * <p>An opened mark that is not closed in its paragraph runs to the end of it when the next paragraph opens with a mark again or
 * the paragraph began with it; else it is left alone as a slip of the pen.
 */
final class QuoteFinder {
    private static final int SINGLE_QUOTE_WORDS = 4;
    private static final int LONG_QUOTE_WORDS = 8;

    private final String text;
    private final List<Quote> found = new ArrayList<>();

    private QuoteFinder(String text) {
        this.text = text;
    }

    static List<Quote> find(AnnotatedText annotated) {
        QuoteFinder finder = new QuoteFinder(annotated.text());
        List<Span> paragraphs = paragraphs(annotated);
        for (int i = 0; i < paragraphs.size(); i++) {
            Span next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            finder.paragraph(paragraphs.get(i), next);
        }
        return List.copyOf(finder.found);
    }

    private static List<Span> paragraphs(AnnotatedText annotated) {
        List<Span> spans = new ArrayList<>();
        int current = -1;
        for (Sentence sentence : annotated.sentences()) {
            List<Token> tokens = annotated.tokensOf(sentence);
            Span span = tokens.getFirst().span().union(tokens.getLast().span());
            if (sentence.paragraph() == current) {
                spans.set(spans.size() - 1, spans.getLast().union(span));
            } else {
                spans.add(span);
            }
            current = sentence.paragraph();
        }
        return spans;
    }

    private void paragraph(Span paragraph, Span next) {
        int open = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            int width = markWidth(i);
            if (width == 0) {
                continue;
            }
            boolean opens = opens(i, width, paragraph, open >= 0);
            if (opens && open < 0) {
                open = i;
            } else if (!opens && open >= 0 && sameKind(open, i)) {
                add(open, i + width, false);
                open = -1;
            }
            i += width - 1;
        }
        if (open >= 0 && isDouble(open)) {
            boolean again = next != null && markWidth(next.start()) > 0 && isDouble(next.start());
            if (again || open == paragraph.start()) {
                add(open, paragraph.end(), again);
            }
        }
    }

    private void add(int start, int end, boolean goesOn) {
        String inside = text.substring(start, end);
        int words = inside.trim().split("\\s+").length;
        if (!isDouble(start) && words < SINGLE_QUOTE_WORDS) {
            return;
        }
        String bare = inside.replaceAll("^[\"“”'‘’`]+|[\"“”'‘’`]+$", "").strip();
        if (bare.isEmpty()) {
            return;
        }
        boolean capital = Character.isUpperCase(bare.charAt(0)) || !Character.isLetter(bare.charAt(0));
        char last = bare.charAt(bare.length() - 1);
        boolean ended = ".,!?…-—".indexOf(last) >= 0;
        boolean sentence = !isTitle(bare) && ((capital && ended) || words >= LONG_QUOTE_WORDS) && (capital || ended);
        found.add(new Quote(new Span(start, end), words, sentence || goesOn, goesOn));
    }

    /** {@code “Keeping It Real,”}: a few words, all of them with capitals. */
    private static boolean isTitle(String bare) {
        String[] words = bare.split("[\\s,]+");
        boolean stopped = ".!?".indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return words.length <= 6
                && !stopped
                && Arrays.stream(words).allMatch(word -> word.length() <= 3 || !Character.isLowerCase(word.charAt(0)))
                && !bare.equals(bare.toUpperCase(Locale.ROOT));
    }

    /** Chars of the mark at a position: 2 for {@code ''} and {@code ``}, 0 where there is none. */
    private int markWidth(int at) {
        char c = text.charAt(at);
        if ((c == '\'' || c == '`') && at + 1 < text.length() && text.charAt(at + 1) == c) {
            return 2;
        }
        return "\"“”„«»‘’'`".indexOf(c) >= 0 ? 1 : 0;
    }

    private boolean isDouble(int at) {
        return "\"“”„«»".indexOf(text.charAt(at)) >= 0 || markWidth(at) == 2;
    }

    private boolean sameKind(int open, int close) {
        return isDouble(open) == isDouble(close);
    }

    private boolean opens(int at, int width, Span paragraph, boolean isOpen) {
        char c = text.charAt(at);
        if ("“„«".indexOf(c) >= 0) {
            return true;
        }
        if ("”»".indexOf(c) >= 0) {
            return false;
        }
        boolean spaceBefore = at == paragraph.start() || " \n\t(—–-[:".indexOf(text.charAt(at - 1)) >= 0;
        boolean spaceAfter = at + width >= paragraph.end() || Character.isWhitespace(text.charAt(at + width));
        if (isDouble(at)) {
            return spaceBefore != spaceAfter ? spaceBefore : !isOpen;
        }
        return !(isOpen && spaceAfter) && spaceBefore && !spaceAfter;
    }
}
