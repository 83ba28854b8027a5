package org.dateline.mention.quantity;

import java.util.List;
import java.util.Optional;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * What a number counts: along the tree, or by the words that follow where there is no tree.
 *
 * @param head the node with the phrase's part in the tree
 * @param noun the noun that is counted
 * @param of what a part is taken of
 */
record Counted(int head, Optional<Integer> noun, Optional<Integer> of) {
    private static final List<String> NUMERIC = List.of("nummod", "det", "amod", "compound", "advmod", "dep");

    static Counted of(AnnotatedText text, Words words, int start, int end) {
        Token top = top(text, words, start, end);
        if (!hasTree(text, top)) {
            return withoutTree(words, end);
        }
        Optional<Token> above = text.findHead(top).filter(head -> isNoun(head) && NUMERIC.contains(top.relation()));
        if (above.isPresent()) {
            Token noun = above.get();
            return new Counted(noun.index(), Optional.of(noun.index()), Optional.empty());
        }
        return text.children(top).stream()
                .filter(child -> child.index() > top.index() && isOf(text, child))
                .findFirst()
                .map(child -> partOf(text, top, child))
                .orElseGet(() -> new Counted(top.index(), Optional.empty(), Optional.empty()));
    }

    private static Counted partOf(AnnotatedText text, Token top, Token child) {
        boolean known = child.upos() == Upos.PRON
                || child.upos() == Upos.NUM
                || text.children(child).stream().anyMatch(Counted::makesKnown);
        return new Counted(
                top.index(),
                isNoun(child) ? Optional.of(child.index()) : Optional.empty(),
                known ? Optional.of(child.index()) : Optional.empty());
    }

    private static boolean makesKnown(Token token) {
        return (token.upos() == Upos.DET
                        && List.of("the", "these", "those", "all").contains(token.lemma()))
                || token.deprel().equals("nmod:poss")
                || List.of("the", "these", "those").contains(token.form().toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isOf(AnnotatedText text, Token child) {
        return child.relation().equals("nmod")
                && text.children(child).stream()
                        .anyMatch(c -> c.relation().equals("case") && c.form().equalsIgnoreCase("of"));
    }

    private static boolean isNoun(Token token) {
        return switch (token.upos()) {
            case NOUN, PROPN, ADJ, X, PRON, VERB, SYM -> true;
            default -> false;
        };
    }

    /** The word of the number that hangs on something outside it. */
    private static Token top(AnnotatedText text, Words words, int start, int end) {
        int first = words.token(start).index();
        int last = words.token(end - 1).index();
        for (int i = end - 1; i >= start; i--) {
            Token token = words.token(i);
            boolean outside = token.head() < first || token.head() > last;
            if (outside && !List.of("case", "punct", "cc").contains(token.relation())) {
                return token;
            }
        }
        return text.token(last);
    }

    private static boolean hasTree(AnnotatedText text, Token token) {
        return !token.isRoot() || !text.children(token).isEmpty();
    }

    /** Without a tree: the noun group that follows, up to four words on. */
    private static Counted withoutTree(Words words, int end) {
        int at = end;
        boolean of = words.at(at).equals("of");
        if (of) {
            at++;
        }
        boolean known = of && words.isAt(at, "the", "these", "those", "them", "us", "his", "their", "its");
        if (known) {
            at++;
        }
        int noun = FlatNouns.lastOfGroup(words, at);
        Optional<Integer> counted =
                noun < 0 ? Optional.empty() : Optional.of(words.token(noun).index());
        int self = words.token(end - 1).index();
        int head = counted.isPresent() && !of ? counted.get() : self;
        Optional<Integer> part =
                known ? counted.or(() -> Optional.of(words.token(end + 1).index())) : Optional.empty();
        return new Counted(head, counted, part);
    }
}
