package org.dateline.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Steps along the tree that several rules of this room take. */
final class Trees {
    private Trees() {}

    static Optional<Token> child(AnnotatedText text, Token head, Set<String> relations) {
        return text.children(head).stream()
                .filter(token -> relations.contains(token.relation()))
                .findFirst();
    }

    static Optional<Token> child(AnnotatedText text, Token head, String relation) {
        return child(text, head, Set.of(relation));
    }

    static Optional<Token> word(AnnotatedText text, Token head, String lemma) {
        return text.children(head).stream()
                .filter(token -> token.lemma().equals(lemma))
                .findFirst();
    }

    static boolean isNegated(AnnotatedText text, Token verb) {
        return text.children(verb).stream()
                .anyMatch(token -> Set.of("not", "n't", "never").contains(token.lemma())
                        || token.form().equals("n’t"));
    }

    /** Whether {@code above} governs {@code token}, at any distance. */
    static boolean governs(AnnotatedText text, Token above, Token token) {
        Optional<Token> at = text.findHead(token);
        while (at.isPresent()) {
            if (at.get().equals(above)) {
                return true;
            }
            at = text.findHead(at.get());
        }
        return false;
    }

    static Span sentence(AnnotatedText text, Token token) {
        Sentence sentence = text.sentenceOf(token);
        return text.token(sentence.first())
                .span()
                .union(text.token(sentence.end() - 1).span());
    }

    static Optional<Token> before(AnnotatedText text, Token token) {
        Sentence sentence = text.sentenceOf(token);
        return token.index() > sentence.first() ? Optional.of(text.token(token.index() - 1)) : Optional.empty();
    }

    static Optional<Token> after(AnnotatedText text, Token token) {
        Sentence sentence = text.sentenceOf(token);
        return token.index() + 1 < sentence.end() ? Optional.of(text.token(token.index() + 1)) : Optional.empty();
    }

    static boolean isNominal(Token token) {
        return Set.of(Upos.NOUN, Upos.PROPN, Upos.PRON, Upos.NUM).contains(token.upos());
    }

    static boolean isMark(Token token, String marks) {
        return token.form().length() == 1 && marks.indexOf(token.form().charAt(0)) >= 0;
    }

    /** The stretch without blanks, commas and stops at its ends; empty where nothing is left. */
    static Optional<Span> trim(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && (Character.isWhitespace(text.charAt(from)) || ",;:.—–-".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from
                && (Character.isWhitespace(text.charAt(to - 1)) || ",;:.—–-".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    static int firstOf(List<Token> tokens) {
        return tokens.getFirst().start();
    }
}
