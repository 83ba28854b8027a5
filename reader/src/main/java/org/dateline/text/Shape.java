package org.dateline.text;

/**
 * How a word is written. The model gets it as an input of its own, which training often changes or leaves out, so that
 * capitals, lower case and headline case read as well.
 *
 * <p>The codes are rows of the model's table; {@code training/pieces.py} has the same ones.
 */
enum Shape {
    /** No letter or digit, or not known. */
    NONE(0),
    LOWER(1),
    CAPITAL(2),
    UPPER(3),
    DIGITS(4),
    MIXED(5);

    private final int code;

    Shape(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Shape of(String word) {
        int letters = 0;
        int upper = 0;
        boolean capital = false;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            if (isNumber(c)) {
                return DIGITS;
            }
            if (Character.isLetter(c)) {
                boolean big = Character.getType(c) == Character.UPPERCASE_LETTER;
                capital |= letters == 0 && (big || Character.getType(c) == Character.TITLECASE_LETTER);
                upper += big ? 1 : 0;
                letters++;
            }
        }
        return of(letters, upper, capital);
    }

    private static Shape of(int letters, int upper, boolean capital) {
        if (letters == 0) {
            return NONE;
        }
        if (upper == 0 && !capital) {
            return LOWER;
        }
        if (letters > 1 && upper == letters) {
            return UPPER;
        }
        return capital && upper <= 1 ? CAPITAL : MIXED;
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    static boolean isLetterOrNumber(int c) {
        return Character.isLetter(c) || isNumber(c);
    }
}
