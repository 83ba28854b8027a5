package org.dateline.reading.statement;

import java.util.HashSet;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** The words of a noun phrase, without relative clauses and what else only comments on it. */
final class NounPhrases {
    private static final Set<String> COMMENTS = Set.of(
            "acl",
            "parataxis",
            "punct",
            "case",
            "cc",
            "advcl",
            "cop",
            "mark",
            "nsubj",
            "aux",
            "advmod",
            "discourse",
            "ccomp",
            "dislocated",
            "orphan",
            "dep",
            "vocative");
    private static final int FARTHEST_APPOSITION = 3;
    private static final Set<String> VERDICTS = Set.of("responsible", "accountable", "guilty");
    private static final int LONGEST = 22;

    private final AnnotatedText text;

    NounPhrases(AnnotatedText text) {
        this.text = text;
    }

    /** From the first to the last word of the phrase, contiguous. */
    Span span(Token head) {
        Set<Integer> members = new HashSet<>();
        collect(head, true, members);
        int first = head.index();
        while (members.contains(first - 1) || bridges(first - 1, -1, members)) {
            first--;
        }
        int last = head.index();
        while (members.contains(last + 1) || bridges(last + 1, 1, members)) {
            last++;
        }
        return trimmed(first, last);
    }

    private Span trimmed(int from, int to) {
        int first = from;
        int last = Math.min(to, from + LONGEST);
        while (first < last && text.token(first).upos() == Upos.PUNCT && !isQuote(text.token(first))) {
            first++;
        }
        while (last > first && isLoose(text.token(last))) {
            last--;
        }
        return text.token(first).span().union(text.token(last).span());
    }

    private static boolean isLoose(Token token) {
        boolean closing = ")]\"”".contains(token.form());
        return (token.upos() == Upos.PUNCT && !closing) || token.upos() == Upos.CCONJ || token.upos() == Upos.ADP;
    }

    private static boolean isQuote(Token token) {
        return "\"“(".contains(token.form());
    }

    /** A comma, hyphen, conjunction or preposition between words of the phrase belongs to it. */
    private boolean bridges(int index, int step, Set<Integer> members) {
        if (index < 0 || index >= text.tokens().size()) {
            return false;
        }
        boolean between = switch (text.token(index).upos()) {
            case PUNCT, CCONJ, ADP, PART, DET, ADV, SYM, X -> true;
            case ADJ, AUX, INTJ, NOUN, NUM, PRON, PROPN, SCONJ, VERB -> false;
        };
        return between
                && (members.contains(index + step) || (members.contains(index + 2 * step) && isThin(index + step)));
    }

    private boolean isThin(int index) {
        return index >= 0
                && index < text.tokens().size()
                && Set.of(Upos.ADP, Upos.DET, Upos.CCONJ, Upos.PUNCT)
                        .contains(text.token(index).upos());
    }

    private void collect(Token head, boolean top, Set<Integer> members) {
        members.add(head.index());
        for (Token child : text.children(head)) {
            if (belongs(head, child, top)) {
                collect(child, false, members);
            }
        }
    }

    private boolean belongs(Token head, Token child, boolean top) {
        String relation = child.relation();
        if (child.form().equals("'s") || child.form().equals("’s")) {
            return true;
        }
        if (relation.equals("appos")) {
            return top
                    && Math.abs(text.subtree(child).start() - head.end())
                            <= FARTHEST_APPOSITION + head.form().length();
        }
        if (relation.equals("advmod")) {
            return child.index() < head.index();
        }
        // "held [the army] responsible": a verdict on somebody is no part of who that is, unlike "people familiar with
        // the case".
        boolean verdict = relation.equals("amod") && child.index() > head.index() && VERDICTS.contains(child.lemma());
        return !verdict && !COMMENTS.contains(relation);
    }
}
