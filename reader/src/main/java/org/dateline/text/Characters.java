package org.dateline.text;

/** What a char does in running text. */
final class Characters {
    private static final String APOSTROPHES = "'’‘`´ʼ＇";
    private static final String OPENERS = "([{<\"“”„«‹`'‘’¡¿（［「『【";
    private static final String CLOSERS = ")]}>\"“”»›'’‘`´,;:?!）］」』】،؛؟。、！？；：";
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String DASHES = "–—―−";

    private Characters() {}

    /** Parts words: every kind of space, control characters, and invisible marks other than joiners and soft hyphens. */
    static boolean isSpace(char c) {
        if (c <= ' ') {
            return true;
        }
        if (c < '\u007f') {
            return false;
        }
        return Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || (Character.getType(c) == Character.FORMAT && c != '\u00ad' && c != '\u200c' && c != '\u200d');
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000b';
    }

    static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isHyphen(char c) {
        return HYPHENS.indexOf(c) >= 0;
    }

    static boolean isDash(char c) {
        return DASHES.indexOf(c) >= 0;
    }

    /** Letters, digits, marks on letters, and halves of surrogate pairs: what words are made of. */
    static boolean isWordChar(char c) {
        if (c < '\u007f') {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
