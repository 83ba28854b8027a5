package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.FoldedText.Piece;

/**
 * Phrases with what they stand for; finds the longest that the words of a text hold.
 *
 * <p>Small and large letters, accents, hyphens and plurals do not matter. Immutable once built; may be shared by threads.
 */
public final class Phrases<T> {
    /**
     * A phrase in a text.
     *
     * @param first index of its first token
     * @param end index after its last token
     */
    public record Found<T>(int first, int end, T value) {
        public int size() {
            return end - first;
        }
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private T value;
    }

    private static final int LONGEST = 8;

    private final Node<T> root = new Node<>();

    Phrases() {}

    /** The first to come keeps the phrase. */
    void add(String phrase, T value) {
        Node<T> node = root;
        for (String piece : FoldedText.foldedPieces(phrase)) {
            node = node.next.computeIfAbsent(piece, p -> new Node<>());
        }
        if (node == root) {
            throw new IllegalStateException("a phrase without letters: " + phrase);
        }
        if (node.value == null) {
            node.value = value;
        }
    }

    /** What a phrase stands for that is given as a whole: {@code find("AK-47s")}. */
    public Optional<T> find(String phrase) {
        List<String> pieces = FoldedText.foldedPieces(phrase);
        Node<T> node = root;
        for (int i = 0; i < pieces.size() && node != null; i++) {
            Node<T> exact = node.next.get(pieces.get(i));
            boolean last = i == pieces.size() - 1;
            node = last && (exact == null || exact.value == null)
                    ? node.next.getOrDefault(FoldedText.singular(pieces.get(i)), exact)
                    : exact;
        }
        return node == null || node == root ? Optional.empty() : Optional.ofNullable(node.value);
    }

    /** The longest phrase that begins with a token. */
    public Optional<Found<T>> findLongestAt(FoldedText text, int token) {
        return longest(text, token, text.size());
    }

    /** The longest phrase whose last token is this one. */
    public Optional<Found<T>> findLongestUpTo(FoldedText text, int last) {
        for (int first = Math.max(0, last + 1 - LONGEST); first <= last; first++) {
            Optional<Found<T>> found = longest(text, first, last + 1).filter(f -> f.end() == last + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** All that do not overlap, from left to right, the longest at each place. */
    public List<Found<T>> listIn(FoldedText text, int first, int end) {
        List<Found<T>> all = new ArrayList<>();
        for (int i = first; i < end; ) {
            Optional<Found<T>> found = longest(text, i, end);
            found.ifPresent(all::add);
            i = found.map(Found::end).orElse(i + 1);
        }
        return all;
    }

    private Optional<Found<T>> longest(FoldedText text, int token, int end) {
        List<Node<T>> best = new ArrayList<>(1);
        int[] bestEnd = {-1};
        walk(text, root, text.firstPiece(token), text.firstPiece(end), best, bestEnd);
        return best.isEmpty() ? Optional.empty() : Optional.of(new Found<>(token, bestEnd[0], best.getFirst().value));
    }

    private void walk(FoldedText text, Node<T> node, int at, int limit, List<Node<T>> best, int[] bestEnd) {
        if (at >= limit || node.next.isEmpty()) {
            return;
        }
        Piece piece = text.pieces().get(at);
        step(text, node.next.get(piece.form()), piece, at, limit, best, bestEnd);
        if (!piece.other().equals(piece.form())) {
            step(text, node.next.get(piece.other()), piece, at, limit, best, bestEnd);
        }
        if (!piece.single().equals(piece.form()) && !piece.single().equals(piece.other())) {
            step(text, node.next.get(piece.single()), piece, at, limit, best, bestEnd);
        }
    }

    private void step(
            FoldedText text, Node<T> next, Piece piece, int at, int limit, List<Node<T>> best, int[] bestEnd) {
        if (next == null) {
            return;
        }
        if (next.value != null && piece.last() && piece.token() + 1 > bestEnd[0]) {
            best.clear();
            best.add(next);
            bestEnd[0] = piece.token() + 1;
        }
        walk(text, next, at + 1, limit, best, bestEnd);
    }
}
