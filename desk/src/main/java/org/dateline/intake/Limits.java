package org.dateline.intake;

/** What is too much for one news report. A long feature has 0.1 MB of text and a heavy page 5 MB of markup. */
public final class Limits {
    /** Bytes of one file or one line. */
    public static final int BYTES = 16 << 20;

    /** Chars of one report's text. */
    public static final int CHARS = 1_000_000;

    /** Bytes that any archive may unfold to, whatever its ratio; see {@link #isBomb}. */
    public static final long UNSUSPICIOUS_BYTES = 64L << 20;

    /** How many times its own size an archive may unfold to. Text rarely reaches 20, WARCs of one site 60; bombs begin at 1,000. */
    public static final int RATIO = 250;

    /** Archives within archives. */
    public static final int DEPTH = 4;

    /** Files in one archive. */
    public static final int ENTRIES = 200_000;

    private Limits() {}

    /** Whether so many bytes may have come out of so few only because somebody wanted to do harm. */
    public static boolean isBomb(long packed, long unpacked) {
        return unpacked > UNSUSPICIOUS_BYTES && unpacked / RATIO > packed;
    }

    /** Why so many bytes are refused. */
    public static String tooLarge(long bytes) {
        return "too large for one news report: %d MB, and the limit is %d MB".formatted(bytes >> 20, BYTES >> 20);
    }

    /**
     * A text that is fit to be a report's, with what cannot be written as UTF-8 replaced.
     *
     * @throws RefusedException if there is none, or too much
     */
    public static String checkedText(String text) throws RefusedException {
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
