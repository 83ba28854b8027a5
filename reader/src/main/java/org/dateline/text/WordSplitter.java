package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;

/**
 * Cuts text into words as the English treebanks of Universal Dependencies do: {@code do n't}, {@code Kabul 's},
 * {@code 17 - year - old}, {@code $ 50}, but {@code non-violent}, {@code 9/11}, {@code U.S.}, {@code 7:30}.
 *
 * <p>Source of the rules: the annotation guidelines of UD English and what EWT and GUM do in practice.
 */
final class WordSplitter {
    /** No word is longer; what has no space for longer is no word. */
    static final int LONGEST_WORD = 200;

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:(?:https?|ftp)://|www\\.)[^\\s<>\"“”]+"
            + "|[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)*"
            + "|[a-z0-9][\\w-]*(?:\\.[\\w-]+)*\\.(?:com|org|net|edu|gov|mil|int|info|co\\.\\w\\w|uk|htm|html|doc|pdf|xls|ppt|txt)"
            + "(?:/[^\\s<>\"“”]*)?");
    private static final Pattern KEPT = Pattern.compile("\\d+(?:[.,:]\\d+)*"
            + "|[+]\\d+(?:[.,]\\d+)*"
            + "|\\.\\d+"
            + "|\\d{3}-\\d{4}|1?-?\\(?\\d{3}\\)?[-/.]\\d{3}[-.]\\d{4}"
            + "|\\d{1,2}-(?:\\d{1,2}|[A-Z][a-z]{2})-(?:\\d\\d|\\d{4})|\\d{4}-\\d\\d-\\d\\d"
            + "|\\d+(?:/\\d+)+|[a-z]/[a-z]|w/(?:o|out)?"
            + "|\\d+['’]?[sS]|\\d+(?:st|nd|rd|th|ST|ND|RD|TH)"
            + "|['’]\\d\\d[sS]?"
            + "|\\p{L}(?:\\.\\p{L})+");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile(
            "(\\d+(?:[.,:]\\d+)*)(am|pm|a\\.m|p\\.m|AM|PM|mm|cm|km|kms|kg|kgs|k|K|b"
                    + "|m|mn|bn|tn|ft|lb|lbs|mph|kph|kmh|hrs|hr|hours|mins|min|yrs|yr|g|mg|ml|GB|MB|in|oz|sq|GMT|kt|persons)");
    private static final Pattern CURRENCY = Pattern.compile("([A-Z]{1,3}\\$|[$£€¥₹₦₪₱#])(.+)");
    private static final Pattern SMILEY = Pattern.compile("[:;=8]['’]?-?[)(DPpO/|\\]]+|\\^_\\^|[(][:;=]|<3");
    private static final Set<String> PREFIXES = Set.of(
            "anti", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "fore", "hyper", "inter", "intra", "mega",
            "mid", "mini", "mis", "multi", "neo", "non", "over", "pan", "para", "post", "pre", "pro", "proto", "pseudo",
            "quasi", "re", "semi", "socio", "sub", "super", "trans", "tri", "ultra", "un", "under", "uni", "vice",
            "psycho");
    private static final Set<String> CLITICS = Set.of("s", "m", "d", "ll", "ve", "re");
    /** Two words in one, and where the second begins. */
    private static final Map<String, Integer> JOINED = Map.ofEntries(
            Map.entry("cannot", 3),
            Map.entry("gonna", 3),
            Map.entry("wanna", 3),
            Map.entry("gotta", 3),
            Map.entry("dont", 2),
            Map.entry("didnt", 3),
            Map.entry("doesnt", 4),
            Map.entry("isnt", 2),
            Map.entry("wasnt", 3),
            Map.entry("couldnt", 5),
            Map.entry("wouldnt", 5),
            Map.entry("shouldnt", 6),
            Map.entry("havent", 4),
            Map.entry("hasnt", 3),
            Map.entry("wont", 2),
            Map.entry("cant", 2),
            Map.entry("arent", 3),
            Map.entry("thats", 4),
            Map.entry("theres", 5),
            Map.entry("whats", 4),
            Map.entry("youre", 3),
            Map.entry("theyre", 4),
            Map.entry("ive", 1),
            Map.entry("im", 1));

    private final String text;
    private final Abbreviations abbreviations;
    private final List<Span> words = new ArrayList<>();

    private WordSplitter(String text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    static List<Span> split(String text, Paragraphs.Stretch stretch, Abbreviations abbreviations) {
        WordSplitter splitter = new WordSplitter(text, abbreviations);
        splitter.stretch(stretch.start(), stretch.end());
        return splitter.words;
    }

    private void stretch(int from, int to) {
        int i = from;
        while (i < to) {
            while (i < to && Characters.isSpace(text.charAt(i))) {
                i++;
            }
            int start = i;
            while (i < to && i - start < LONGEST_WORD && !Characters.isSpace(text.charAt(i))) {
                i++;
            }
            i = wholeCharacter(start, i);
            chunk(start, i, to);
        }
    }

    private int wholeCharacter(int start, int end) {
        boolean torn = end < text.length()
                && end - start > 1
                && Character.isHighSurrogate(text.charAt(end - 1))
                && Character.isLowSurrogate(text.charAt(end));
        return torn ? end - 1 : end;
    }

    private void emit(int start, int end) {
        if (start < end) {
            words.add(new Span(start, end));
        }
    }

    /** What stands between two spaces. */
    private void chunk(int start, int end, int limit) {
        if (start >= end) {
            return;
        }
        if (isPlain(start, end)) {
            plain(start, end);
        } else if (matches(SMILEY, start, end)) {
            emit(start, end);
        } else {
            outside(start, end, limit);
        }
    }

    private boolean isPlain(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Takes punctuation off both ends. */
    private void outside(int start, int end, int limit) {
        int from = start;
        while (from < end && !startsWord(from, end)) {
            int run = runEnd(from, end);
            emit(from, run);
            from = run;
        }
        List<Span> after = new ArrayList<>();
        int to = end;
        while (to > from && !endsWord(from, to, end, limit)) {
            int run = runStart(from, to);
            after.add(new Span(run, to));
            to = run;
        }
        core(from, to, limit);
        for (int i = after.size() - 1; i >= 0; i--) {
            words.add(after.get(i));
        }
    }

    private boolean startsWord(int i, int end) {
        char c = text.charAt(i);
        boolean digitFollows = i + 1 < end && Character.isDigit(text.charAt(i + 1));
        if (Characters.isApostrophe(c)) {
            return matches(KEPT, i, end) || isClitic(i, end);
        }
        return Characters.isWordChar(c) || (digitFollows && (c == '+' || c == '.' || c == '#' || c == '$'));
    }

    private boolean isClitic(int start, int end) {
        return end - start <= 4 && CLITICS.contains(lower(start + 1, end));
    }

    private boolean endsWord(int from, int to, int end, int limit) {
        char c = text.charAt(to - 1);
        if (c != '.') {
            return Characters.isWordChar(c) || (c == '+' && to - from == 2 && Character.isLetter(text.charAt(from)));
        }
        boolean one = to - 2 >= from && text.charAt(to - 2) != '.';
        return one && keepsStop(from, to, to == end ? nextChar(end, limit) : ' ');
    }

    private boolean keepsStop(int from, int to, char next) {
        int start = to - 1;
        while (start > from && (Characters.isWordChar(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        return start < to - 1 && abbreviations.keepsStop(text.substring(start, to - 1), Character.isDigit(next));
    }

    private char nextChar(int end, int limit) {
        int i = end;
        while (i < limit && Characters.isSpace(text.charAt(i))) {
            i++;
        }
        return i < limit ? text.charAt(i) : ' ';
    }

    private int runEnd(int start, int end) {
        int i = start + 1;
        while (i < end && runs(text.charAt(start), text.charAt(i), i - start)) {
            i++;
        }
        return i;
    }

    private int runStart(int start, int end) {
        char last = text.charAt(end - 1);
        int i = end - 1;
        while (i > start && runs(last, text.charAt(i - 1), end - i)) {
            i--;
        }
        return i;
    }

    /** Punctuation that stands together: dots, dashes, exclamations, doubled quotes. */
    private static boolean runs(char a, char b, int length) {
        return switch (a) {
            case '.', '!', '?' -> b == '.' || b == '!' || b == '?';
            case '\'', '’', '`', '<', '>' -> a == b && length < 2;
            case '-', '*', '=', '_', '+', '~', '#', '…' -> a == b;
            default -> false;
        };
    }

    private boolean matches(Pattern pattern, int start, int end) {
        return pattern.matcher(text).region(start, end).matches();
    }

    private String lower(int start, int end) {
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** A word without punctuation at its ends. */
    private void core(int start, int end, int limit) {
        if (start >= end) {
            return;
        }
        if (isPlain(start, end)) {
            plain(start, end);
        } else if (isKept(start, end)) {
            emit(start, end);
        } else if (!splitPair(CURRENCY, start, end, limit) && !splitPair(NUMBER_AND_UNIT, start, end, limit)) {
            inside(start, end, limit);
        }
    }

    private boolean isKept(int start, int end) {
        return matches(KEPT, start, end)
                || matches(ADDRESS, start, end)
                || (text.charAt(end - 1) == '.' && isAbbreviation(start, end));
    }

    private boolean isAbbreviation(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && c != '.') {
                return false;
            }
        }
        return true;
    }

    private boolean splitPair(Pattern pattern, int start, int end, int limit) {
        Matcher matcher = pattern.matcher(text).region(start, end);
        if (!matcher.matches()) {
            return false;
        }
        emit(start, matcher.end(1));
        outside(matcher.start(2), end, limit);
        return true;
    }

    /** Cuts at the first mark inside that parts words, and goes on behind it. */
    private void inside(int start, int end, int limit) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Characters.isWordChar(c) && parts(c, i, start, end)) {
                int run = runEnd(i, end);
                left(start, i, limit);
                emit(i, run);
                outside(run, end, limit);
                return;
            }
        }
        clitics(start, end);
    }

    private void left(int start, int end, int limit) {
        if (start < end) {
            outside(start, end, limit);
        }
    }

    private boolean parts(char c, int i, int start, int end) {
        boolean betweenDigits = i > start
                && i + 1 < end
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
        if (Characters.isHyphen(c)) {
            return i == start || !isPrefixed(start, i, end);
        }
        return switch (c) {
            case ',', ':' -> !betweenDigits;
            case '.' -> i + 1 < end && (text.charAt(i + 1) == '.' || endsSentence(i, start, end));
            case '&' -> i - start > 3 || end - i > 4;
            case '_', '@' -> false;
            default -> !Characters.isApostrophe(c);
        };
    }

    /** {@code attack.The}: a forgotten space. */
    private boolean endsSentence(int i, int start, int end) {
        return i - start > 2
                && end - i > 2
                && Character.isLowerCase(text.charAt(i - 1))
                && Character.isUpperCase(text.charAt(i + 1));
    }

    private boolean isPrefixed(int start, int hyphen, int end) {
        return hyphen - start < 9
                && hyphen + 1 < end
                && Character.isLetterOrDigit(text.charAt(hyphen + 1))
                && PREFIXES.contains(lower(start, hyphen));
    }

    private void plain(int start, int end) {
        if (end - start <= 8 && !isUpper(start, end)) {
            Integer second = JOINED.get(lower(start, end));
            if (second != null) {
                emit(start, start + second);
                emit(start + second, end);
                return;
            }
        } else if (end - start == 6 && lower(start, end).equals("cannot")) {
            emit(start, start + 3);
            emit(start + 3, end);
            return;
        }
        emit(start, end);
    }

    private boolean isUpper(int start, int end) {
        return end - start > 1 && Character.isUpperCase(text.charAt(start + 1));
    }

    private void clitics(int start, int end) {
        int apostrophe = lastApostrophe(start, end);
        if (apostrophe <= start) {
            plain(start, end);
            return;
        }
        String tail = lower(apostrophe + 1, end);
        boolean negation = tail.equals("t") && apostrophe - start > 1 && "nN".indexOf(text.charAt(apostrophe - 1)) >= 0;
        if (negation) {
            emit(start, apostrophe - 1);
            emit(apostrophe - 1, end);
        } else if (CLITICS.contains(tail)) {
            clitics(start, apostrophe);
            emit(apostrophe, end);
        } else if (tail.equals("all") && apostrophe - start == 1) {
            emit(start, apostrophe + 1);
            emit(apostrophe + 1, end);
        } else {
            emit(start, end);
        }
    }

    private int lastApostrophe(int start, int end) {
        int i = end - 1;
        while (i >= start && !Characters.isApostrophe(text.charAt(i))) {
            i--;
        }
        return i;
    }
}
