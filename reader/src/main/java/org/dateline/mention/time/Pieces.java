package org.dateline.mention.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.evidence.Span;

/**
 * A text cut finely enough for times: runs of letters, runs of digits, single signs.
 *
 * <p>Independent of the words of the annotation, so that "mid-October", "4-5 August" and "Aug.7" are cut alike whatever the
 * tokenizer does. An abbreviated month or day keeps its dot; "a.m." and "B.C." are one piece each.
 */
final class Pieces {
    private static final Set<String> DOTTED = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "hrs", "min", "yr", "yrs", "ca", "am", "pm");

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] words;
    private final boolean[] breaks;
    private final boolean caseless;

    private Pieces(String text, List<int[]> spans, List<String> words) {
        this.text = text;
        this.words = words.toArray(String[]::new);
        starts = spans.stream().mapToInt(span -> span[0]).toArray();
        ends = spans.stream().mapToInt(span -> span[1]).toArray();
        breaks = new boolean[starts.length];
        for (int i = 1; i < starts.length; i++) {
            breaks[i] = isBlankLine(text, ends[i - 1], starts[i]);
        }
        caseless = isCaseless(text);
    }

    static Pieces of(String text) {
        List<int[]> spans = new ArrayList<>(text.length() / 4);
        List<String> words = new ArrayList<>(text.length() / 4);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at++;
                continue;
            }
            int end = endOf(text, at);
            spans.add(new int[] {at, end});
            words.add(normal(text, at, end));
            at = end;
        }
        return new Pieces(text, spans, words);
    }

    int size() {
        return words.length;
    }

    /** Lower case, without dots; {@code ""} outside the text. */
    String word(int i) {
        return i < 0 || i >= words.length ? "" : words[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** Whether no white space stands between this piece and the one before. */
    boolean isGlued(int i) {
        return i > 0 && i < starts.length && ends[i - 1] == starts[i];
    }

    /** Whether a blank line stands before this piece: no time goes across it. */
    boolean isBreak(int i) {
        return i <= 0 || i >= breaks.length || breaks[i];
    }

    boolean isCapital(int i) {
        return i >= 0 && i < starts.length && Character.isUpperCase(text.charAt(starts[i]));
    }

    boolean isWord(int i) {
        return i >= 0 && i < starts.length && Character.isLetter(text.charAt(starts[i]));
    }

    boolean isNumber(int i) {
        return i >= 0 && i < starts.length && Character.isDigit(text.charAt(starts[i]));
    }

    /** Whether the text is all capitals or all small letters, so that case tells nothing. */
    boolean isCaseless() {
        return caseless;
    }

    /** Whether a sentence ends before this piece. */
    boolean startsSentence(int i) {
        if (isBreak(i)) {
            return true;
        }
        String before = word(i - 1);
        boolean quote = before.equals("\"") || before.equals("'");
        return isStop(quote ? word(i - 2) : before) || word(i - 1).equals("—");
    }

    static boolean isStop(String word) {
        return word.equals(".") || word.equals("!") || word.equals("?") || word.isEmpty();
    }

    /** First piece that starts at or after a char. */
    int firstFrom(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? -found - 1 : found;
    }

    private static int endOf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isDigit(c)) {
            return runOfDigits(text, at);
        }
        if (Character.isLetter(c)) {
            return endOfWord(text, at);
        }
        if (isApostrophe(c) && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && isPossessive(text, at + 1)) {
            return at + 2;
        }
        return at + (Character.isHighSurrogate(c) && at + 1 < text.length() ? 2 : 1);
    }

    private static int endOfWord(String text, int at) {
        int end = at + 1;
        if (isInitial(text, at)) {
            while (isInitial(text, end + 1)) {
                end += 2;
            }
            if (end > at + 1) {
                return text.charAt(end) == '.' ? end + 1 : end;
            }
        }
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || isInnerApostrophe(text, end))) {
            end++;
        }
        boolean dot = end < text.length() && text.charAt(end) == '.';
        return dot && DOTTED.contains(text.substring(at, end).toLowerCase(Locale.ROOT)) ? end + 1 : end;
    }

    /** A single letter with a dot behind it. */
    private static boolean isInitial(String text, int at) {
        return at + 1 < text.length() && Character.isLetter(text.charAt(at)) && text.charAt(at + 1) == '.';
    }

    private static boolean isInnerApostrophe(String text, int at) {
        return isApostrophe(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && !isPossessive(text, at + 1);
    }

    private static boolean isPossessive(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == 's' || text.charAt(at) == 'S')
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static int runOfDigits(String text, int at) {
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String normal(String text, int start, int end) {
        char c = text.charAt(start);
        if (Character.isLetter(c)) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            return word.indexOf('.') < 0 && word.indexOf('\u2019') < 0
                    ? word
                    : word.replace(".", "").replace('\u2019', '\'');
        }
        if (Character.isDigit(c)) {
            return latinDigits(text.substring(start, end));
        }
        return switch (c) {
            case '\u2019', '\u2018', '`' -> end - start == 2 ? "'s" : "'";
            case '\'' -> end - start == 2 ? "'s" : "'";
            case '\u2013', '\u2010', '\u2011' -> "-";
            case '\u2014' -> "—";
            case '\u201c', '\u201d' -> "\"";
            default -> text.substring(start, end);
        };
    }

    /** Arabic, Persian and other digits as 0 to 9: a day is the same day in all of them. */
    private static String latinDigits(String digits) {
        StringBuilder latin = new StringBuilder(digits.length());
        digits.chars().forEach(c -> latin.append((char) ('0' + Character.digit(c, 10))));
        return latin.toString();
    }

    private static boolean isBlankLine(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            lines += c == '\n' || c == '\u2028' ? 1 : 0;
            lines += c == '\u2029' ? 2 : 0;
        }
        return lines > 1;
    }

    /** Judged by the words of four letters and more: headlines and acronyms do not make a text capital. */
    private static boolean isCaseless(String text) {
        int upper = 0;
        int lower = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
        }
        return lower * 20 < upper || upper * 200 < lower;
    }
}
