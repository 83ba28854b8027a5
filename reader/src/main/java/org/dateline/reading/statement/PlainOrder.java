package org.dateline.reading.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * What a verb of speech says by the order of words alone, where the tree shows no clause: all before {@code , police said.} at the
 * end of a sentence, all after {@code Police said on Friday that}.
 */
final class PlainOrder {
    private static final int LONGEST_TAIL = 8;
    private static final int LONGEST_LEAD = 8;

    private final AnnotatedText text;

    PlainOrder(AnnotatedText text) {
        this.text = text;
    }

    List<Span> find(Group group) {
        Sentence sentence = text.sentenceOf(group.head());
        Optional<Span> before = before(group, sentence);
        return before.or(() -> after(group, sentence)).map(List::of).orElse(List.of());
    }

    private Optional<Span> before(Group group, Sentence sentence) {
        int comma = commaBefore(group, sentence);
        boolean last = sentence.end() - group.head().index() <= LONGEST_TAIL;
        if (comma < 0 || !last || !text.hasVerb(sentence.first(), comma)) {
            return Optional.empty();
        }
        return Trees.trim(
                text.text(),
                text.token(sentence.first()).start(),
                text.token(comma).start());
    }

    /** The comma before the speaker's words, or before the verb itself. */
    private int commaBefore(Group group, Sentence sentence) {
        for (int i = group.head().index() - 1;
                i > sentence.first() && group.head().index() - i <= LONGEST_LEAD;
                i--) {
            Token token = text.token(i);
            if (token.form().equals(",")) {
                return i;
            }
            if (token.upos() == Upos.VERB || token.upos() == Upos.SCONJ || token.upos() == Upos.CCONJ) {
                return -1;
            }
        }
        return -1;
    }

    private Optional<Span> after(Group group, Sentence sentence) {
        int verb = group.head().index();
        boolean said =
                Set.of("said", "says", "say").contains(group.head().form().toLowerCase(Locale.ROOT));
        for (int i = verb + 1; i < sentence.end() && i - verb <= LONGEST_LEAD; i++) {
            if (text.token(i).lemma().equals("that") && text.hasVerb(i + 1, sentence.end())) {
                return span(i + 1, sentence);
            }
        }
        boolean told = said && group.speaker().isPresent() && verb + 1 < sentence.end();
        return told
                        && text.hasVerb(verb + 1, sentence.end())
                        && text.token(verb + 1).upos() != Upos.PUNCT
                ? span(verb + 1, sentence)
                : Optional.empty();
    }

    private Optional<Span> span(int first, Sentence sentence) {
        if (first >= sentence.end()) {
            return Optional.empty();
        }
        return Trees.trim(
                text.text(),
                text.token(first).start(),
                text.token(sentence.end() - 1).end());
    }
}
