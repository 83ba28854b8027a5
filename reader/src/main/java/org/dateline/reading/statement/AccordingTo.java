package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Stance;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** {@code According to}, {@code as per}, {@code in the words of}: the sentence, or the clause that it stands in, is what is said. */
final class AccordingTo {
    private static final Set<String> CLAUSAL = Set.of("acl", "ccomp", "advcl", "conj");

    private final AnnotatedText text;

    AccordingTo(AnnotatedText text) {
        this.text = text;
    }

    List<Draft> list() {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int i = sentence.first(); i + 2 < sentence.end(); i++) {
                if (opens(i)) {
                    draft(sentence, i).ifPresent(drafts::add);
                }
            }
        }
        return drafts;
    }

    private boolean opens(int i) {
        String first = lower(i);
        String second = lower(i + 1);
        return (first.equals("according") && second.equals("to")) || (first.equals("as") && second.equals("per"));
    }

    private String lower(int i) {
        return text.token(i).form().toLowerCase(Locale.ROOT);
    }

    private Optional<Draft> draft(Sentence sentence, int i) {
        Optional<Token> noun = noun(sentence, i);
        if (noun.isEmpty()) {
            return Optional.empty();
        }
        Span cue = new Span(text.token(i).start(), text.token(i + 1).end());
        Draft draft = new Draft(text.token(i), cue, Stance.ASSERTS, noun, "according-to");
        boolean opening = isOpening(sentence, cue.start());
        Span named = opening ? new NounPhrases(text).span(noun.get()) : text.subtree(noun.get());
        Span phrase = cue.union(named);
        int phraseEnd = phraseEnd(sentence, noun.get(), phrase);
        draft.say(content(sentence, i, noun.get(), phraseEnd));
        return draft.content.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** The noun that {@code according to} stands before. */
    private Optional<Token> noun(Sentence sentence, int i) {
        Token first = text.token(i);
        Optional<Token> head = text.findHead(first).filter(token -> token.index() > i && Trees.isNominal(token));
        if (head.isPresent()) {
            return head;
        }
        Optional<Token> child = text.children(first).stream()
                .filter(token -> token.index() > i + 1 && Trees.isNominal(token))
                .findFirst();
        return child.or(() -> text.tokens().subList(i + 2, sentence.end()).stream()
                .filter(Trees::isNominal)
                .findFirst());
    }

    private int phraseEnd(Sentence sentence, Token noun, Span phrase) {
        boolean opening = isOpening(sentence, phrase.start());
        if (!opening) {
            return phrase.end();
        }
        for (int i = noun.index() + 1; i < sentence.end(); i++) {
            Token token = text.token(i);
            if (token.start() >= phrase.end() && Trees.isMark(token, ",")) {
                boolean verbBefore = text.tokensIn(new Span(phrase.end(), token.end())).stream()
                        .anyMatch(word -> word.upos() == Upos.VERB);
                return verbBefore ? phrase.end() : token.start();
            }
        }
        return phrase.end();
    }

    private boolean isOpening(Sentence sentence, int at) {
        for (int i = sentence.first(); i < sentence.end() && text.token(i).start() < at; i++) {
            Upos upos = text.token(i).upos();
            if (upos != Upos.CCONJ && upos != Upos.PUNCT && upos != Upos.ADV) {
                return false;
            }
        }
        return true;
    }

    private List<Span> content(Sentence sentence, int i, Token noun, int phraseEnd) {
        int start = text.token(i).start();
        Span scope = scope(sentence, i, noun);
        List<Span> parts = new ArrayList<>();
        int from = Math.max(scope.start(), skipOpeners(sentence));
        if (from < start) {
            Trees.trim(text.text(), from, start).ifPresent(parts::add);
        }
        if (phraseEnd < scope.end()) {
            Trees.trim(text.text(), phraseEnd, scope.end())
                    .filter(part -> part.length() > 3)
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private int skipOpeners(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            Token token = text.token(i);
            boolean opener =
                    token.upos() == Upos.CCONJ || (token.upos() == Upos.PUNCT && !"\"“".contains(token.form()));
            if (!opener) {
                return token.start();
            }
        }
        return text.token(sentence.first()).start();
    }

    /** The whole sentence, unless the phrase stands inside a relative or other lower clause with words of it on both sides. */
    private Span scope(Sentence sentence, int i, Token noun) {
        Span whole = text.token(sentence.first())
                .span()
                .union(text.token(sentence.end() - 1).span());
        Optional<Token> at = text.findHead(noun);
        while (at.isPresent() && !at.get().isRoot()) {
            Token head = at.get();
            Span subtree = text.subtree(head);
            boolean around = subtree.start() < text.token(i).start() && subtree.end() > noun.end() + 2;
            if (head.deprel().equals("acl:relcl") && around && CLAUSAL.contains(head.relation())) {
                return subtree;
            }
            at = text.findHead(head);
        }
        return whole;
    }
}
