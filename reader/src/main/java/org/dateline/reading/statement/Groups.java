package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Finds the verbs that report words, with their speakers. */
final class Groups {
    private static final Set<String> AUXILIARIES = Set.of("aux", "auxpass");

    private final AnnotatedText text;
    private final CueTable cues;
    private final Subjects subjects;
    private final List<Quote> quotes;

    Groups(AnnotatedText text, CueTable cues, List<Quote> quotes) {
        this.text = text;
        this.cues = cues;
        this.quotes = quotes;
        this.subjects = new Subjects(text);
    }

    /** The cues of the report's own voice, in order: what stands within a quotation is left to its speaker. */
    List<Group> list() {
        List<Group> groups = new ArrayList<>();
        for (Token token : text.tokens()) {
            if (isVerb(token) && !isQuoted(token)) {
                cues.find(token.lemma(), Cue.Kind.VERB).ifPresent(cue -> groups.add(group(cue, token)));
            }
        }
        return groups;
    }

    private static boolean isVerb(Token token) {
        return token.upos() == Upos.VERB
                || (token.upos() == Upos.AUX && !token.relation().equals("aux"));
    }

    private boolean isQuoted(Token token) {
        return quotes.stream().anyMatch(quote -> quote.span().contains(token.span()));
    }

    private Group group(Cue cue, Token verb) {
        Optional<Token> speaker = speaker(verb);
        Span cueSpan = cueSpan(verb);
        return new Group(cue, verb, speaker, cueSpan, span(verb, cueSpan), Trees.isNegated(text, verb));
    }

    /** {@code X was quoted as saying}: the one who is quoted. */
    private Optional<Token> speaker(Token verb) {
        Optional<Token> quoting =
                text.findHead(verb).filter(head -> Set.of("quote", "cite").contains(head.lemma()));
        if (quoting.isPresent()) {
            return Trees.child(text, quoting.get(), "obj").or(() -> Trees.child(text, quoting.get(), "nsubj"));
        }
        return subjects.find(verb);
    }

    private Span cueSpan(Token verb) {
        Span span = verb.span();
        for (Token child : text.children(verb)) {
            boolean before = child.index() < verb.index();
            if (before && (AUXILIARIES.contains(child.relation()) || Trees.isMark(child, "n"))) {
                span = span.union(child.span());
            }
        }
        return span;
    }

    private Span span(Token verb, Span cueSpan) {
        Optional<Token> own = subjects.own(verb);
        if (own.isEmpty()) {
            return cueSpan;
        }
        return cueSpan.union(text.subtree(own.get()));
    }
}
