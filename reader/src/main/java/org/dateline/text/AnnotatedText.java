package org.dateline.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dateline.evidence.Span;

/**
 * A text with its sentences, words, tree and label layers.
 *
 * <p>Offsets are chars of {@link #text()}, which is untouched. Label layers hold one BIO tag a token ({@code O},
 * {@code B-person}, {@code I-person} ...); which layers there are depends on the model ({@code entity}, {@code role} ...).
 */
public final class AnnotatedText {
    private final String text;
    private final List<Sentence> sentences;
    private final List<Token> tokens;
    private final Map<String, List<String>> layers;
    private final Certainty certainty;
    private final int[] sentenceOf;
    private final List<List<Token>> children;

    public AnnotatedText(String text, List<Sentence> sentences, List<Token> tokens, Map<String, List<String>> layers) {
        this(text, sentences, tokens, layers, Certainty.UNKNOWN);
    }

    AnnotatedText(
            String text,
            List<Sentence> sentences,
            List<Token> tokens,
            Map<String, List<String>> layers,
            Certainty certainty) {
        this.text = text;
        this.sentences = List.copyOf(sentences);
        this.tokens = List.copyOf(tokens);
        this.layers = Map.copyOf(layers);
        this.certainty = certainty;
        this.sentenceOf = sentenceOf(this.sentences, this.tokens.size());
        this.children = children(this.tokens);
    }

    public String text() {
        return text;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public Sentence sentenceOf(Token token) {
        return sentences.get(sentenceOf[token.index()]);
    }

    public List<Token> tokensOf(Sentence sentence) {
        return tokens.subList(sentence.first(), sentence.end());
    }

    public Optional<Token> findHead(Token token) {
        return token.isRoot() ? Optional.empty() : Optional.of(tokens.get(token.head()));
    }

    /** Tokens that depend on this one, in the order of the text. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The lemma of the first preposition that marks a noun; empty where none does. */
    public Optional<String> findPreposition(Token noun) {
        return children(noun).stream()
                .filter(child -> child.relation().equals("case"))
                .map(Token::lemma)
                .findFirst();
    }

    /** Whether two words hang on one in the same way and by the same preposition: "for the killing … and for the blast". */
    public boolean hangAlike(Token one, Token other) {
        Optional<String> preposition = findPreposition(one);
        return one.index() != other.index()
                && one.head() == other.head()
                && one.relation().equals(other.relation())
                && preposition.isPresent()
                && preposition.equals(findPreposition(other));
    }

    /** Whether a verb or an auxiliary stands among the tokens {@code [first, end)}. */
    public boolean hasVerb(int first, int end) {
        return tokens.subList(first, Math.max(first, end)).stream()
                .anyMatch(token -> token.upos() == Upos.VERB || token.upos() == Upos.AUX);
    }

    /** The tag of a token in a layer; {@code O} where the model has no such layer. */
    public String label(String layer, Token token) {
        List<String> tags = layers.get(layer);
        return tags == null ? "O" : tags.get(token.index());
    }

    /** How probable the model holds the tag that it gave, 0 to 1; empty where it has no such layer. */
    public OptionalDouble confidence(String layer, Token token) {
        return certainty.of(layer, token.index());
    }

    /** How probable it is that a sentence and those around it tell of an attack, 0 to 1; empty where the model does not say. */
    public OptionalDouble relevance(Sentence sentence) {
        return certainty.relevance(sentence.index());
    }

    public boolean hasLayer(String layer) {
        return layers.containsKey(layer);
    }

    /** From the first to the last token of the whole subtree under a token. */
    public Span subtree(Token token) {
        Span span = token.span();
        for (Token child : children.get(token.index())) {
            span = span.union(subtree(child));
        }
        return span;
    }

    /** Tokens that lie whole inside a span of chars. */
    public List<Token> tokensIn(Span span) {
        List<Token> inside = new ArrayList<>();
        for (int i = firstTokenFrom(span.start());
                i < tokens.size() && tokens.get(i).end() <= span.end();
                i++) {
            inside.add(tokens.get(i));
        }
        return inside;
    }

    private int firstTokenFrom(int start) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int[] sentenceOf(List<Sentence> sentences, int tokens) {
        int[] of = new int[tokens];
        for (Sentence sentence : sentences) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                of[i] = sentence.index();
            }
        }
        return of;
    }

    private static List<List<Token>> children(List<Token> tokens) {
        List<List<Token>> children = new ArrayList<>();
        tokens.forEach(token -> children.add(new ArrayList<>(2)));
        for (Token token : tokens) {
            if (!token.isRoot()) {
                children.get(token.head()).add(token);
            }
        }
        children.replaceAll(List::copyOf);
        return children;
    }
}
