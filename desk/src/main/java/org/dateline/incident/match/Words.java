package org.dateline.incident.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text as they are compared: lower case, without accents. */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");
    private static final Pattern SMALL = Pattern.compile("\\b\\p{Ll}[\\p{L}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern NAME =
            Pattern.compile("(?<=[\\p{L}\\p{N},;:'’)-] )\\p{Lu}[\\p{L}\\p{N}]+(?:['’]\\p{L}+)?");

    private Words() {}

    /** The words that are written with a capital where no sentence begins, and nowhere without. */
    public static Set<String> names(String text) {
        String flat =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(flat);
        while (matcher.find()) {
            names.add(stem(plain(matcher.group())));
        }
        Matcher small = SMALL.matcher(flat);
        while (small.find()) {
            names.remove(stem(plain(small.group())));
        }
        return names;
    }

    /** The words in order, possessive endings cut off. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain(text));
        while (matcher.find()) {
            words.add(stem(matcher.group()));
        }
        return words;
    }

    /** Lower case and without accents. */
    public static String plain(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Then there is nothing to take off, and most texts are read ten times faster. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String stem(String word) {
        int mark = Math.max(word.indexOf('\''), word.indexOf('’'));
        return mark > 0 ? word.substring(0, mark) : word;
    }
}
