package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.List;

/** Breaks text that may hold colours at spaces. */
final class Wrap {
    private Wrap() {}

    /** Lines of at most {@code width} columns; words that are longer stand alone. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int length = columns(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += length;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Columns that words take on a terminal: no colour codes, no combining marks, two for the wide letters of East Asia. */
    static int columns(String words) {
        String plain = words.replaceAll("\u001b\\[[0-9;]*m", "");
        return plain.codePoints().map(Wrap::columns).sum();
    }

    static String padded(String words, int width) {
        return words + " ".repeat(Math.max(0, width - columns(words)));
    }

    static String cut(String words, int width) {
        String one = words.replaceAll("\\s+", " ").strip();
        return one.codePointCount(0, one.length()) <= width
                ? one
                : one.substring(0, one.offsetByCodePoints(0, width - 1)).stripTrailing() + "…";
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default -> 1;
        };
    }
}
