package org.dateline.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the spellings of a name to one key, exactly as the builder of the place file does ({@code gazetteer-build/names.py}).
 *
 * <p>Lower case, no accents, apostrophes and full stops gone, other punctuation as one space, {@code Saint} as {@code st}:
 * {@code Ain al-Asad}, {@code AIN AL ASAD} and {@code ‘Ain al-Asad} are one key, and {@code U.S.} is {@code us}.
 */
public final class Fold {
    private static final Map<String, String> WORDS =
            Map.of("saint", "st", "sainte", "ste", "mount", "mt", "fort", "ft");
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ar", "er", "as", "es", "ash", "ad", "ed", "an", "at", "et", "az", "ez", "ath", "adh", "il",
            "the", "la", "las", "los", "le", "les");
    private static final String SILENT = "'’‘ʼʻʿʾ`´ʹʺ′.‛ˈ·";
    private static final String[][] SOUNDS = {
        {"kh", "h"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"sh", "s"},
        {"ch", "s"},
        {"zh", "z"},
        {"ph", "f"},
        {"q", "k"},
        {"c", "k"},
        {"w", "u"},
        {"ou", "u"},
        {"v", "u"},
        {"j", "g"},
        {"tz", "z"},
        {"ts", "z"},
        {"x", "ks"},
    };

    private Fold() {}

    /** The key of a name; empty where it has neither letters nor digits. */
    public static String key(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(plain.length());
        StringBuilder word = new StringBuilder(16);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (SILENT.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (Character.isLetterOrDigit(c)) {
                letter(c, word);
            } else {
                close(word, out);
            }
        }
        close(word, out);
        return out.toString();
    }

    /** The key without the article at its head; empty where it has none, or where too little would be left. */
    public static Optional<String> withoutArticle(String key) {
        int space = key.indexOf(' ');
        boolean strip = space > 0 && key.length() - space > 3 && ARTICLES.contains(key.substring(0, space));
        return strip ? Optional.of(key.substring(space + 1)) : Optional.empty();
    }

    /**
     * A crude key of how a name sounds: articles, vowels after the first letter and doubled letters dropped. It brings
     * Deir Ezzor and Dayr az-Zawr together, and much else too: use it inside a known country only.
     */
    public static String skeleton(String key) {
        String joined = joined(key);
        for (String[] sound : SOUNDS) {
            joined = joined.replace(sound[0], sound[1]);
        }
        if (joined.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(joined.length());
        out.append("aeiouy".indexOf(joined.charAt(0)) >= 0 ? 'a' : joined.charAt(0));
        for (int i = 1; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if ("aeiouyh".indexOf(c) < 0 && c != out.charAt(out.length() - 1)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String joined(String key) {
        String[] words = key.split(" ", -1);
        int first = words.length > 1 && ARTICLES.contains(words[0]) ? 1 : 0;
        StringBuilder out = new StringBuilder(key.length());
        for (int i = first; i < words.length; i++) {
            if (words.length - first == 1 || !ARTICLES.contains(words[i])) {
                out.append(words[i]);
            }
        }
        return out.toString();
    }

    private static void letter(int c, StringBuilder word) {
        switch (Character.toLowerCase(c)) {
            case 'ł' -> word.append('l');
            case 'ø' -> word.append('o');
            case 'đ', 'ɗ' -> word.append('d');
            case 'ð' -> word.append('d');
            case 'ı' -> word.append('i');
            case 'ß' -> word.append("ss");
            case 'æ' -> word.append("ae");
            case 'œ' -> word.append("oe");
            case 'þ' -> word.append("th");
            case 'ħ' -> word.append('h');
            case 'ə' -> word.append('a');
            case 'ŋ' -> word.append('n');
            case 'ƙ', 'ĸ' -> word.append('k');
            case 'ɓ' -> word.append('b');
            case 'ŧ' -> word.append('t');
            case 'ɛ' -> word.append('e');
            case 'ɔ' -> word.append('o');
            case 'ƴ' -> word.append('y');
            default -> word.append(Character.toString(c).toLowerCase(Locale.ROOT));
        }
    }

    private static void close(StringBuilder word, StringBuilder out) {
        if (word.isEmpty()) {
            return;
        }
        if (!out.isEmpty()) {
            out.append(' ');
        }
        String whole = word.toString();
        out.append(WORDS.getOrDefault(whole, whole));
        word.setLength(0);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
