package org.dateline.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words that keep their full stop: {@code Lt.}, {@code Fla.}, {@code No. 7}; lists in {@code abbreviations.txt}. */
final class Abbreviations {
    private final Set<String> anywhere = new HashSet<>();
    private final Set<String> capitalised = new HashSet<>();
    private final Set<String> beforeNumber = new HashSet<>();

    private Abbreviations() {}

    static Abbreviations load() {
        Abbreviations loaded = new Abbreviations();
        Set<String> section = loaded.anywhere;
        for (String line : Resources.lines("abbreviations.txt")) {
            if (line.startsWith("[")) {
                section = loaded.section(line);
            } else if (!line.startsWith("#")) {
                section.addAll(Set.of(line.strip().split(" ")));
            }
        }
        return loaded;
    }

    private Set<String> section(String name) {
        return switch (name) {
            case "[anywhere]" -> anywhere;
            case "[capitalised]" -> capitalised;
            case "[before a number]" -> beforeNumber;
            default -> throw new IllegalStateException("abbreviations.txt has no section " + name);
        };
    }

    /**
     * Whether a word before a full stop keeps it.
     *
     * @param word the word without its stop
     * @param numberFollows whether the next word begins with a digit
     */
    boolean keepsStop(String word, boolean numberFollows) {
        if (word.length() > 12) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return anywhere.contains(lower)
                || isInitials(word)
                || (numberFollows && beforeNumber.contains(lower))
                || (capitalised.contains(lower) && isCapitalised(word) && !beforeNumber.contains(lower))
                || (capitalised.contains(lower) && isCapitalised(word) && lower.length() == 3 && !"sun".equals(lower));
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    /** {@code J}, {@code U.S}, {@code p.m}, {@code Ph.D}. */
    private static boolean isInitials(String word) {
        if (word.length() == 1) {
            return Character.isUpperCase(word.charAt(0));
        }
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters = c == '.' ? 0 : letters + 1;
            boolean fits = c == '.' ? i > 0 : Character.isLetter(c);
            if (!fits || letters > 1) {
                return false;
            }
        }
        return letters == 1;
    }
}
