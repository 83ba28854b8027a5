package org.dateline.publish.card;

/**
 * Writes words in a colour, or plainly.
 *
 * @param colour whether the terminal takes ANSI escape sequences
 */
public record Paint(boolean colour) {
    private static final String ESCAPE = "\u001b[";

    String paint(Ink ink, String words) {
        return colour && !words.isEmpty() ? ESCAPE + ink.code() + "m" + words + ESCAPE + "0m" : words;
    }

    /** Text from outside: what would steer the terminal is shown as U+FFFD instead. */
    public static String harmless(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.chars().forEach(c -> out.append(isHarmless(c) ? (char) c : '\uFFFD'));
        return out.toString();
    }

    private static boolean isHarmless(int c) {
        boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || turnsText);
    }
}
