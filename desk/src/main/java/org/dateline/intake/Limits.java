package org.dateline.intake;

/** What is too much for one news report. A long feature has 0.1 MB of text and a heavy page 5 MB of markup. */
final class Limits {
    /** Bytes of one file or one line. */
    static final int BYTES = 16 << 20;

    /** Chars of one report's text. */
    static final int CHARS = 1_000_000;

    private Limits() {}

    static String tooLarge(long bytes) {
        return "too large for one news report: %d MB, and the limit is %d MB".formatted(bytes >> 20, BYTES >> 20);
    }

    static String checkedText(String text) throws RefusedException {
        if (text.isBlank()) {
            throw new RefusedException("is empty: no text to read");
        }
        if (text.length() > CHARS) {
            throw new RefusedException(
                    "too long for one news report: %d characters, and the limit is %d".formatted(text.length(), CHARS));
        }
        return Charsets.withoutLoneSurrogates(text);
    }
}
