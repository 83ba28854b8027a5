package org.dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into paragraphs.
 *
 * <p>A blank line always ends one. Whether a single line break does depends on the text: where lines are wrapped at a width
 * (old wires, mail), a break is a space unless the next word would still have fitted on the line and the line ends as a sentence
 * does or is much shorter than others; where they are not, every break ends a paragraph unless the next line goes on in lower
 * case. Blocks may be wrapped at widths of their own: a wire's first lines are often shorter than the rest.
 */
final class Paragraphs {
    /** Longer lines than this were not wrapped for a screen or a printer. */
    private static final int WIDEST_WRAPPED_LINE = 100;

    private static final int NARROWEST_WRAPPED_LINE = 40;
    private static final int FEWEST_WRAPPED_LINES = 3;
    /** Of the width: no typist leaves more of a line empty before a word that goes on the sentence. */
    private static final double SHORTEST_LINE_THAT_GOES_ON = 0.7;

    private static final String SENTENCE_ENDS = ".!?:;\"”)]";
    private static final String BULLETS = "-*•·–—>#|";

    private final String text;

    private Paragraphs(String text) {
        this.text = text;
    }

    /** A stretch of the text, without the white space around it. */
    record Stretch(int start, int end) {
        int length() {
            return end - start;
        }
    }

    static List<Stretch> of(String text) {
        return new Paragraphs(text).join();
    }

    private List<Stretch> join() {
        List<Stretch> lines = lines();
        int usual = wrapWidth(lines);
        List<Stretch> paragraphs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).length() == 0) {
                List<Stretch> block = lines.subList(from, i);
                joinBlock(block, widthOf(block, usual), paragraphs);
                from = i + 1;
            }
        }
        return paragraphs;
    }

    /** The width at which a block is wrapped: its own where it is somewhat narrower than the usual one, 0 where it is not wrapped. */
    private static int widthOf(List<Stretch> block, int usual) {
        int own = wrapWidth(block);
        if (usual == 0) {
            return own;
        }
        return own >= usual * SHORTEST_LINE_THAT_GOES_ON ? Math.min(usual, own) : usual;
    }

    /** Lines without a blank one between them. */
    private void joinBlock(List<Stretch> block, int width, List<Stretch> paragraphs) {
        Stretch open = null;
        Stretch previous = null;
        for (Stretch line : block) {
            if (open != null && goesOn(previous, line, width)) {
                open = new Stretch(open.start(), line.end());
            } else {
                close(open, paragraphs);
                open = line;
            }
            previous = line;
        }
        close(open, paragraphs);
    }

    private static void close(Stretch open, List<Stretch> paragraphs) {
        if (open != null) {
            paragraphs.add(open);
        }
    }

    private boolean goesOn(Stretch line, Stretch next, int width) {
        char first = text.charAt(next.start());
        if (isBullet(next) || indentation(next) > indentation(line) + 1) {
            return false;
        }
        boolean ended = SENTENCE_ENDS.indexOf(text.charAt(line.end() - 1)) >= 0;
        if (Character.isLowerCase(first) && !ended) {
            return true;
        }
        if (width == 0 || line.length() > WIDEST_WRAPPED_LINE) {
            return false;
        }
        boolean full = line.length() + 1 + firstWordLength(next) > width;
        return full || !ended && line.length() >= width * SHORTEST_LINE_THAT_GOES_ON;
    }

    private boolean isBullet(Stretch line) {
        return BULLETS.indexOf(text.charAt(line.start())) >= 0
                && line.length() > 1
                && Characters.isSpace(text.charAt(line.start() + 1));
    }

    private int indentation(Stretch line) {
        int start = line.start();
        while (start > 0 && !Characters.isLineEnd(text.charAt(start - 1)) && line.start() - start < 20) {
            start--;
        }
        return line.start() - start;
    }

    private int firstWordLength(Stretch line) {
        int end = line.start();
        while (end < line.end() && end - line.start() <= WIDEST_WRAPPED_LINE && !Characters.isSpace(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }

    /** The usual length of lines that are followed by another, or 0 where lines are not wrapped. */
    private static int wrapWidth(List<Stretch> lines) {
        int[] followed = new int[lines.size()];
        int count = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).length() > 0 && lines.get(i + 1).length() > 0) {
                followed[count++] = lines.get(i).length();
            }
        }
        if (count < FEWEST_WRAPPED_LINES) {
            return 0;
        }
        Arrays.sort(followed, 0, count);
        int median = followed[count / 2];
        boolean wrapped = median >= NARROWEST_WRAPPED_LINE && followed[count * 9 / 10] <= WIDEST_WRAPPED_LINE;
        return wrapped ? median : 0;
    }

    private List<Stretch> lines() {
        List<Stretch> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Characters.isLineEnd(text.charAt(i))) {
                lines.add(trim(start, i));
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private Stretch trim(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Characters.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Stretch(from, to);
    }
}
