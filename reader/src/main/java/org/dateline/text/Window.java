package org.dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some sentences that the model reads together, as pieces: {@code [CLS] sentence [SEP] sentence [SEP] ...}.
 */
final class Window {
    /** Pieces; the model was trained on windows up to this length. Longer is only what one long sentence fills. */
    static final int ROOM = 160;
    /** Pieces that the model can take at all, but for one. */
    static final int MOST = 500;

    private static final int SPARING = 3;

    private final int firstWord;
    private final int[] ids;
    private final int[] shapes;
    private final int[] first;

    private Window(int firstWord, int[] ids, int[] shapes, int[] first) {
        this.firstWord = firstWord;
        this.ids = ids;
        this.shapes = shapes;
        this.first = first;
    }

    /** Cuts a text into windows of about the same length. */
    static List<Window> of(String text, Segmentation segmentation, WordPieces wordPieces) {
        Pieces pieces = new Pieces(text, segmentation, wordPieces);
        List<Sentence> sentences = segmentation.sentences();
        int total = sentences.stream().mapToInt(pieces::count).sum();
        int aim = (int) Math.ceil(total / Math.ceil(total / (double) (ROOM - 1)));
        List<Window> windows = new ArrayList<>();
        int from = 0;
        int filled = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int next = pieces.count(sentences.get(i));
            if (i > from && (filled + next > ROOM - 1 || filled + next / 2 > aim)) {
                windows.add(pieces.window(sentences.subList(from, i), filled));
                from = i;
                filled = 0;
            }
            filled += next;
        }
        if (from < sentences.size()) {
            windows.add(pieces.window(sentences.subList(from, sentences.size()), filled));
        }
        return windows;
    }

    /** Index in the text of its first word. */
    int firstWord() {
        return firstWord;
    }

    /** Number of its words. */
    int words() {
        return first.length;
    }

    /** Number of its pieces. */
    int size() {
        return ids.length;
    }

    int[] ids() {
        return ids;
    }

    /** Code of the {@link Shape} of each piece's word. */
    int[] shapes() {
        return shapes;
    }

    /** For each word the index of its first piece. */
    int[] first() {
        return first;
    }

    /** Pieces and shapes of all words of a text. */
    private static final class Pieces {
        private final int[][] ids;
        private final int[] shapes;

        Pieces(String text, Segmentation segmentation, WordPieces wordPieces) {
            int words = segmentation.words().size();
            ids = new int[words][];
            shapes = new int[words];
            for (int i = 0; i < words; i++) {
                String word = segmentation.words().get(i).of(text);
                ids[i] = wordPieces.of(word);
                shapes[i] = Shape.of(word).code();
            }
        }

        int count(Sentence sentence) {
            int count = 1;
            for (int i = sentence.first(); i < sentence.end(); i++) {
                count += ids[i].length;
            }
            return count;
        }

        Window window(List<Sentence> sentences, int pieces) {
            // a sentence too long for the model keeps all its words, but fewer pieces of each
            int most = pieces > MOST ? SPARING : Integer.MAX_VALUE;
            int firstWord = sentences.get(0).first();
            int words = sentences.get(sentences.size() - 1).end() - firstWord;
            Builder builder = new Builder(words, pieces + 1, most);
            for (Sentence sentence : sentences) {
                for (int word = sentence.first(); word < sentence.end(); word++) {
                    builder.word(ids[word], shapes[word]);
                }
                builder.piece(WordPieces.SEP, 0);
            }
            return builder.build(firstWord);
        }
    }

    private static final class Builder {
        private final int[] ids;
        private final int[] shapes;
        private final int[] first;
        private final int most;
        private int size;
        private int words;

        Builder(int words, int pieces, int most) {
            this.ids = new int[pieces];
            this.shapes = new int[pieces];
            this.first = new int[words];
            this.most = most;
            piece(WordPieces.CLS, 0);
        }

        void piece(int id, int shape) {
            ids[size] = id;
            shapes[size++] = shape;
        }

        void word(int[] pieces, int shape) {
            first[words++] = size;
            for (int i = 0; i < Math.min(pieces.length, most); i++) {
                piece(pieces[i], shape);
            }
        }

        Window build(int firstWord) {
            return new Window(firstWord, Arrays.copyOf(ids, size), Arrays.copyOf(shapes, size), first);
        }
    }
}
