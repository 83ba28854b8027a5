package org.dateline.reading.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Finds the head of the words that tell who does the saying of a verb. */
final class Subjects {
    private static final Set<String> SHARES_SUBJECT = Set.of("conj", "xcomp", "advcl", "ccomp", "parataxis");
    private static final int FARTHEST = 4;

    private final AnnotatedText text;

    Subjects(AnnotatedText text) {
        this.text = text;
    }

    /** The subject of a verb, its own or the one that it shares. */
    Optional<Token> find(Token verb) {
        return find(verb, FARTHEST);
    }

    private Optional<Token> find(Token verb, int steps) {
        Optional<Token> own = own(verb);
        if (own.isPresent() || steps == 0) {
            return own;
        }
        Optional<Token> head = text.findHead(verb).map(token -> nearest(token, verb));
        if (head.isEmpty()) {
            return beside(verb);
        }
        if (verb.relation().equals("acl")) {
            return head.filter(Trees::isNominal).or(() -> beside(verb));
        }
        if (verb.relation().equals("xcomp")) {
            Optional<Token> object = Trees.child(text, head.get(), Set.of("obj", "iobj"));
            return object.filter(o -> isAsked(head.get())).or(() -> find(head.get(), steps - 1));
        }
        if (SHARES_SUBJECT.contains(verb.relation()) && isVerbal(head.get())) {
            return beside(verb).or(() -> find(head.get(), steps - 1));
        }
        return beside(verb);
    }

    /**
     * What a clause at the end hangs on: in {@code a blast started a fire, police said, adding that ...} trees often choose the
     * first verb, but the verb that governs it stands nearer.
     */
    private Token nearest(Token head, Token verb) {
        Token at = head;
        Optional<Token> governor = text.findHead(at);
        while (governor.isPresent()
                && governor.get().upos() == Upos.VERB
                && governor.get().index() > at.index()
                && governor.get().index() < verb.index()) {
            at = governor.get();
            governor = text.findHead(at);
        }
        return at;
    }

    /** {@code urged the army to say}: the army would say it. */
    private static boolean isAsked(Token verb) {
        return Set.of("urge", "ask", "tell", "order", "force", "lead", "prompt", "allow", "let", "make", "get")
                .contains(verb.lemma());
    }

    private static boolean isVerbal(Token token) {
        return token.upos() == Upos.VERB
                || token.upos() == Upos.AUX
                || token.upos() == Upos.ADJ
                || token.upos() == Upos.NOUN;
    }

    /** The subject among the verb's own dependents; for a passive verb the one by whom. */
    Optional<Token> own(Token verb) {
        Optional<Token> passive = text.children(verb).stream()
                .filter(token ->
                        token.deprel().equals("nsubj:pass") || token.deprel().equals("nsubjpass"))
                .findFirst();
        if (passive.isPresent() || isPassive(verb)) {
            return agent(verb);
        }
        return Trees.child(text, verb, "nsubj").filter(token -> !token.lemma().equals("it") || !isImpersonal(verb));
    }

    private boolean isImpersonal(Token verb) {
        return isPassive(verb) || Trees.child(text, verb, "expl").isPresent();
    }

    boolean isPassive(Token verb) {
        return text.children(verb).stream()
                .anyMatch(token -> token.deprel().equals("aux:pass")
                        || token.deprel().equals("auxpass")
                        || token.deprel().equals("nsubj:pass"));
    }

    /** The one by whom: {@code by} and its noun. */
    Optional<Token> agent(Token verb) {
        return text.children(verb).stream()
                .filter(token ->
                        token.relation().equals("obl") || token.relation().equals("nmod"))
                .filter(token -> Trees.word(text, token, "by").isPresent())
                .findFirst();
    }

    /**
     * Where the tree fails: a noun right after the verb ({@code said Colonel X}) or right before it. Only for verbs that no noun
     * claims as its own.
     */
    private Optional<Token> beside(Token verb) {
        Optional<Token> next = Trees.after(text, verb).filter(t -> t.upos() == Upos.PROPN);
        if (next.isPresent() && verb.form().endsWith("d")) {
            return next.map(this::top);
        }
        return Trees.before(text, verb)
                .filter(t -> t.upos() == Upos.PROPN || t.upos() == Upos.PRON)
                .filter(t -> !verb.form().toLowerCase(Locale.ROOT).endsWith("ing"))
                .map(this::top);
    }

    /** The head of the name that a token is part of. */
    private Token top(Token token) {
        Token at = token;
        while (Set.of("flat", "compound", "amod", "nmod", "fixed", "name").contains(at.relation())
                && text.findHead(at).filter(Trees::isNominal).isPresent()
                && Math.abs(at.index() - at.head()) <= FARTHEST) {
            at = text.findHead(at).orElseThrow();
        }
        return at;
    }
}
