package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** {@code the claim that}, {@code reports of}, {@code his vow to}: nouns that report words, and adverbs such as {@code reportedly}. */
final class NounCues {
    private static final Set<String> SPEAKING = Set.of(
            "make", "issue", "repeat", "reiterate", "voice", "express", "have", "raise", "release", "give", "level");

    private final AnnotatedText text;
    private final CueTable cues;
    private final List<Quote> quotes;

    NounCues(AnnotatedText text, CueTable cues, List<Quote> quotes) {
        this.text = text;
        this.cues = cues;
        this.quotes = quotes;
    }

    List<Draft> list() {
        List<Draft> drafts = new ArrayList<>();
        for (Token token : text.tokens()) {
            if (quotes.stream().anyMatch(quote -> quote.span().contains(token.span()))) {
                continue;
            }
            if (token.upos() == Upos.NOUN) {
                cues.find(token.lemma(), Cue.Kind.NOUN)
                        .flatMap(cue -> noun(cue, token))
                        .ifPresent(drafts::add);
            } else if (token.upos() == Upos.ADV) {
                cues.find(token.lemma(), Cue.Kind.ADVERB)
                        .flatMap(cue -> adverb(cue, token))
                        .ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Optional<Draft> noun(Cue cue, Token noun) {
        return content(cue, noun)
                .map(span -> new Draft(noun, noun.span(), cue.stance(), speaker(noun), "noun").say(List.of(span)));
    }

    private Optional<Span> content(Cue cue, Token noun) {
        for (Token child : text.children(noun)) {
            if (child.index() < noun.index()) {
                continue;
            }
            boolean clause = child.relation().equals("acl") || child.relation().equals("ccomp");
            if (clause && (isMarked(cue, child, "that") || isMarked(cue, child, "to"))) {
                return afterMark(child, noun);
            }
            Optional<Token> of = Trees.word(text, child, "of").filter(word -> word.index() < child.index());
            if (child.relation().equals("nmod") && of.isPresent() && cue.takes("of") && isEvent(child)) {
                return Trees.trim(
                        text.text(), of.get().end(), text.subtree(child).end());
            }
        }
        return Optional.empty();
    }

    /** {@code reports of shelling}, not {@code a report of the committee}. */
    private boolean isEvent(Token noun) {
        return (noun.upos() == Upos.NOUN || noun.upos() == Upos.VERB)
                && !noun.lemma().equals("responsibility");
    }

    private boolean isMarked(Cue cue, Token clause, String word) {
        return cue.takes(word)
                && !clause.deprel().equals("acl:relcl")
                && text.children(clause).stream()
                        .anyMatch(t -> t.relation().equals("mark") && t.lemma().equals(word));
    }

    private Optional<Span> afterMark(Token clause, Token noun) {
        Span subtree = text.subtree(clause);
        int start = Math.max(subtree.start(), noun.end());
        for (Token token : text.tokensIn(new Span(start, subtree.end()))) {
            if (token.lemma().equals("that") && token.relation().equals("mark")) {
                start = token.end();
                break;
            }
        }
        return Trees.trim(text.text(), start, subtree.end());
    }

    /** {@code the army's claim}, {@code a claim by the army}, {@code the army issued a denial}. */
    private Optional<Token> speaker(Token noun) {
        Optional<Token> owner = text.children(noun).stream()
                .filter(t -> t.deprel().equals("nmod:poss"))
                .findFirst();
        Optional<Token> by = text.children(noun).stream()
                .filter(t -> t.relation().equals("nmod"))
                .filter(t -> Trees.word(text, t, "by").isPresent()
                        || Trees.word(text, t, "from").isPresent())
                .findFirst();
        Optional<Token> subject = text.findHead(noun)
                .filter(verb ->
                        SPEAKING.contains(verb.lemma()) && noun.relation().equals("obj"))
                .flatMap(new Subjects(text)::find);
        return owner.or(() -> by).or(() -> subject);
    }

    private Optional<Draft> adverb(Cue cue, Token adverb) {
        Optional<Token> verb = text.findHead(adverb);
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        Span whole = text.subtree(verb.get());
        Draft draft = new Draft(adverb, adverb.span(), cue.stance(), Optional.empty(), "adverb");
        Trees.trim(text.text(), whole.start(), adverb.start()).ifPresent(draft.content::add);
        Trees.trim(text.text(), Math.min(adverb.end(), whole.end()), whole.end())
                .ifPresent(draft.content::add);
        return draft.content.isEmpty() ? Optional.empty() : Optional.of(draft);
    }
}
