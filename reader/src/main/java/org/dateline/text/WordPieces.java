package org.dateline.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts words into the pieces of the model's vocabulary, the longest that fit first (WordPiece, as in BERT).
 *
 * <p>Case and accents do not count here; what the case was tells {@link Shape}. Training cuts in the same way: see
 * {@code training/pieces.py}.
 */
final class WordPieces {
    static final int CLS = 101;
    static final int SEP = 102;
    private static final int UNKNOWN = 100;
    private static final int LONGEST_RUN = 60;
    private static final int MOST_PIECES = 12;

    private final Map<String, Integer> ids;

    WordPieces(List<String> vocabulary) {
        ids = HashMap.newHashMap(vocabulary.size());
        for (String piece : vocabulary) {
            ids.put(piece, ids.size());
        }
    }

    static WordPieces load() {
        return new WordPieces(Resources.lines("vocabulary.txt"));
    }

    /** The pieces of one word: at least one, at most twelve. */
    int[] of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        Integer whole = ids.get(lower);
        if (whole != null && isLetters(lower)) {
            return new int[] {whole};
        }
        List<Integer> pieces = new ArrayList<>();
        runs(lower).forEach(run -> split(run, pieces));
        return pieces.isEmpty()
                ? new int[] {UNKNOWN}
                : pieces.stream().limit(MOST_PIECES).mapToInt(Integer::intValue).toArray();
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Runs of letters and digits, and every other character by itself. */
    private static List<String> runs(String lower) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int[] characters =
                Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints().toArray();
        for (int c : characters) {
            if (Shape.isLetterOrNumber(c)) {
                run.appendCodePoint(c);
            } else if (!isInvisible(c)) {
                close(run, runs);
                if (!isSeparator(c)) {
                    runs.add(Character.toString(c));
                }
            }
        }
        close(run, runs);
        return runs;
    }

    private static void close(StringBuilder run, List<String> runs) {
        if (!run.isEmpty()) {
            runs.add(run.toString());
            run.setLength(0);
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.CONTROL || type == Character.FORMAT;
    }

    private static boolean isSeparator(int c) {
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private void split(String run, List<Integer> pieces) {
        int[] characters = run.codePoints().toArray();
        if (characters.length > LONGEST_RUN) {
            pieces.add(UNKNOWN);
            return;
        }
        int before = pieces.size();
        for (int start = 0; start < characters.length; ) {
            int end = longest(characters, start, pieces);
            if (end == start) {
                pieces.subList(before, pieces.size()).clear();
                pieces.add(UNKNOWN);
                return;
            }
            start = end;
        }
    }

    private int longest(int[] characters, int start, List<Integer> pieces) {
        String prefix = start == 0 ? "" : "##";
        String rest =
                new String(Arrays.copyOfRange(characters, start, characters.length), 0, characters.length - start);
        for (int end = characters.length; end > start; end--) {
            Integer piece = ids.get(prefix + rest);
            if (piece != null) {
                pieces.add(piece);
                return end;
            }
            rest = rest.substring(0, rest.offsetByCodePoints(rest.length(), -1));
        }
        return start;
    }
}
