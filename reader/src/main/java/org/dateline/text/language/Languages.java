package org.dateline.text.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a text, by its script and its function words: {@code Languages.find("Der Angriff auf …")} is {@code de}.
 *
 * <p>Says nothing where it is not sure (too short, names only, a mixture); who must have an answer takes English then.
 */
public final class Languages {
    /** What is read in the absence of better knowledge. */
    public static final String DEFAULT = "en";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final int LONGEST = 20_000;
    private static final int FEWEST_LETTERS = 12;

    /** Known function words that it takes to be sure, and by how much the best must lead. */
    private static final double FEWEST_WORDS = 3;

    private static final double LEAD = 1.25;

    /** Scripts that one language of news is written in. */
    private static final Map<UnicodeScript, String> OF_ONE_LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));

    private static final Map<UnicodeScript, String> FALLBACK =
            Map.of(UnicodeScript.ARABIC, "ar", UnicodeScript.CYRILLIC, "ru", UnicodeScript.DEVANAGARI, "hi");

    private Languages() {}

    /** The language (BCP 47) of a text, if it is sure. */
    public static Optional<String> find(String text) {
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Map<UnicodeScript, Integer> letters = letters(start);
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (all < FEWEST_LETTERS) {
            return Optional.empty();
        }
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if ((kana + letters.getOrDefault(UnicodeScript.HAN, 0)) * 2 > all) {
            return Optional.of(kana * 20 > all ? "ja" : "zh");
        }
        UnicodeScript most = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return Optional.ofNullable(OF_ONE_LANGUAGE.get(most)).or(() -> findByWords(start, most));
    }

    /** The language that a sender declares, unless the words are surely of another. */
    public static String choose(Optional<String> declared, String text) {
        return find(text)
                .filter(found -> declared.isEmpty() || !sameLanguage(found, declared.get()))
                .or(() -> declared)
                .orElse(DEFAULT);
    }

    /** Whether two tags name one language: {@code en} and {@code en-GB}. */
    public static boolean sameLanguage(String one, String other) {
        return base(one).equals(base(other));
    }

    private static String base(String tag) {
        String base = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return base.equals("nb") || base.equals("nn") ? "no" : base;
    }

    private static Map<UnicodeScript, Integer> letters(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        return letters;
    }

    /** A function word speaks for its languages in equal shares, so that a word of one language tells most. */
    private static Optional<String> findByWords(String text, UnicodeScript script) {
        Map<String, Double> points = new HashMap<>();
        int words = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words++;
            List<String> languages = FunctionWords.languages(word.group());
            languages.forEach(language -> points.merge(language, 1 / Math.sqrt(languages.size()), Double::sum));
        }
        return best(points, words, script);
    }

    private static Optional<String> best(Map<String, Double> points, int words, UnicodeScript script) {
        List<Map.Entry<String, Double>> order = points.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        double first = order.isEmpty() ? 0 : order.get(0).getValue();
        double second = order.size() < 2 ? 0 : order.get(1).getValue();
        boolean sure = first >= FEWEST_WORDS && first >= words * 0.06 && first >= second * LEAD;
        if (sure) {
            return Optional.of(order.get(0).getKey());
        }
        boolean close = first >= FEWEST_WORDS && first >= words * 0.06 && words >= 60;
        return close ? Optional.of(order.get(0).getKey()) : Optional.ofNullable(FALLBACK.get(script));
    }
}
