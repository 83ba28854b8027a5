package org.dateline.evidence;

/**
 * Turns char offsets into code point offsets for one text.
 *
 * <p>Costs nothing for texts without surrogate pairs; otherwise one int per char.
 */
public final class Offsets {
    private final int length;
    private final int[] codePointsBefore;

    public Offsets(String text) {
        length = text.length();
        codePointsBefore = hasSurrogates(text) ? count(text) : new int[0];
    }

    /**
     * The same span in code points.
     *
     * @throws IllegalArgumentException if the span leaves the text: a wrong offset is our bug and stops
     */
    public Span toCodePoints(Span chars) {
        if (chars.end() > length) {
            throw new IllegalArgumentException(chars + " leaves a text of " + length + " chars");
        }
        return codePointsBefore.length == 0
                ? chars
                : new Span(codePointsBefore[chars.start()], codePointsBefore[chars.end()]);
    }

    private static boolean hasSurrogates(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean secondHalf =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            before[i + 1] = before[i] + (secondHalf ? 0 : 1);
        }
        return before;
    }
}
