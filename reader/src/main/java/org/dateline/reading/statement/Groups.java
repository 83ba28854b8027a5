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

    private static final Set<String> SAID = Set.of("said", "SAID");
    private static final Set<Upos> NOUN_WORDS =
            Set.of(Upos.NOUN, Upos.PROPN, Upos.ADJ, Upos.DET, Upos.ADP, Upos.NUM, Upos.PART, Upos.SYM);

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
                cues.find(lemma(token), Cue.Kind.VERB).ifPresent(cue -> groups.add(group(cue, token)));
            }
        }
        return groups;
    }

    private static String lemma(Token token) {
        return SAID.contains(token.form()) ? "say" : token.lemma();
    }

    private static boolean isVerb(Token token) {
        return SAID.contains(token.form())
                || token.upos() == Upos.VERB
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
        return beside(verb).or(() -> subjects.find(verb));
    }

    /** {@code ..., officials said}: the noun between the comma and the verb, whatever the tree takes for its subject. */
    private Optional<Token> beside(Token verb) {
        Optional<Token> before =
                Trees.before(text, verb).filter(token -> token.upos() == Upos.NOUN || token.upos() == Upos.PROPN);
        if (before.isEmpty()
                || subjects.own(verb).filter(own -> near(own, verb)).isPresent()) {
            return Optional.empty();
        }
        int first = before.get().index();
        int start = text.sentenceOf(verb).first();
        while (first > start && NOUN_WORDS.contains(text.token(first - 1).upos())) {
            first--;
        }
        boolean comma = first > start && text.token(first - 1).form().equals(",");
        return comma ? head(first, verb.index()) : Optional.empty();
    }

    private static boolean near(Token subject, Token verb) {
        return verb.index() - subject.index() >= 0 && verb.index() - subject.index() <= 2;
    }

    /** The last noun before the first preposition. */
    private Optional<Token> head(int first, int end) {
        Token head = null;
        for (Token token : text.tokens().subList(first, end)) {
            if (token.upos() == Upos.ADP && head != null) {
                break;
            }
            head = Trees.isNominal(token) ? token : head;
        }
        return Optional.ofNullable(head);
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
