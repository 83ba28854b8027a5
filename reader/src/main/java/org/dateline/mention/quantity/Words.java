package org.dateline.mention.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * The tokens of one sentence cut further, so that a number never hides in a longer token: "5-6" and "$50" and "107mm" come
 * apart whether or not the tokenizer parted them. "M16" and "30s" stay whole: they hold no number.
 */
final class Words {
    private static final Pattern PIECES = Pattern.compile(
            "\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th|s|ers?)\\b|\\d+(?:[.,:]\\d+)*|[-\\u2010-\\u2015/+%$€£¥()]|[^-\\u2010-\\u2015/+%$€£¥()\\d]\\w*[.]?|.",
            Pattern.CASE_INSENSITIVE);

    private final List<String> lower = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();

    Words(List<Token> sentence) {
        sentence.forEach(this::add);
    }

    private void add(Token token) {
        if (!cutsApart(token.form())) {
            put(token, 0, token.form().length());
            return;
        }
        Matcher pieces = PIECES.matcher(token.form());
        while (pieces.find()) {
            put(token, pieces.start(), pieces.end());
        }
    }

    private static boolean cutsApart(String form) {
        return form.length() > 1
                && form.chars().anyMatch(c -> Character.isDigit(c) || c == '-' || (c >= 0x2010 && c <= 0x2015))
                && !form.matches("[\\p{L}.]+\\d[\\d\\p{L}]*|\\d+(?:[.,:]\\d+)*");
    }

    private void put(Token token, int from, int to) {
        String form = token.form().substring(from, to);
        lower.add(form.toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        spans.add(new Span(token.start() + from, Math.min(token.end(), token.start() + to)));
        tokens.add(token);
    }

    int size() {
        return lower.size();
    }

    /** The word in lower case; "" beyond either end. */
    String at(int i) {
        return i < 0 || i >= lower.size() ? "" : lower.get(i);
    }

    boolean isAt(int i, String... any) {
        return List.of(any).contains(at(i));
    }

    Span span(int i) {
        return spans.get(i);
    }

    Span span(int first, int end) {
        return new Span(spans.get(first).start(), spans.get(end - 1).end());
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** Whether nothing stands between this word and the one before. */
    boolean isGlued(int i) {
        return i > 0 && i < size() && spans.get(i - 1).end() == spans.get(i).start();
    }

    boolean isHyphen(int i) {
        String word = at(i);
        return word.length() == 1 && (word.charAt(0) == '-' || (word.charAt(0) >= 0x2010 && word.charAt(0) <= 0x2015));
    }

    /** A hyphen or short dash that ties its neighbours: "5-6", "twenty-three", "20 - year - old" all count. */
    boolean isTie(int i) {
        return isHyphen(i) && at(i).charAt(0) != '\u2014' && (isGlued(i) || isGlued(i + 1) || at(i).equals("-"));
    }

    static Words of(List<Token> tokens, Sentence sentence) {
        return new Words(tokens.subList(sentence.first(), sentence.end()));
    }
}
