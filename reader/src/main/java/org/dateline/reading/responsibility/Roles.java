package org.dateline.reading.responsibility;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Where in the tree the parties of a verb stand, in active and passive voice. */
final class Roles {
    private static final Set<String> OBLIQUES = Set.of("obl", "nmod", "advcl", "acl", "xcomp", "ccomp");
    private static final int FARTHEST = 4;

    private final AnnotatedText text;

    Roles(AnnotatedText text) {
        this.text = text;
    }

    Optional<Token> find(Token verb, String role) {
        if (role.equals("subj")) {
            return subject(verb, FARTHEST);
        }
        if (role.equals("obj")) {
            return object(verb);
        }
        if (role.startsWith("obj.")) {
            return object(verb)
                    .flatMap(object -> after(object, role.substring(4)))
                    .or(() -> after(verb, role.substring(4)));
        }
        return after(verb, role).or(() -> object(verb).flatMap(object -> after(object, role)));
    }

    boolean isPassive(Token verb) {
        return text.children(verb).stream()
                .anyMatch(child ->
                        child.deprel().endsWith(":pass") || child.deprel().endsWith("pass"));
    }

    Optional<Token> object(Token verb) {
        Optional<Token> passive = text.children(verb).stream()
                .filter(child ->
                        child.deprel().equals("nsubj:pass") || child.deprel().equals("nsubjpass"))
                .findFirst();
        Optional<Token> active = text.children(verb).stream()
                .filter(child -> child.deprel().equals("obj") || child.deprel().equals("dobj"))
                .findFirst();
        return passive.or(() -> active).or(() -> behind(verb)).or(() -> described(verb));
    }

    /** A second subject behind the verb, a reflexive, or a noun without a preposition is the object under another name. */
    private Optional<Token> behind(Token verb) {
        return text.children(verb).stream()
                .filter(child -> child.index() > verb.index())
                .filter(child -> child.deprel().equals("nsubj")
                        || child.deprel().equals("iobj")
                        || isBare(child)
                        || child.lemma().endsWith("self")
                        || child.lemma().endsWith("selves"))
                .findFirst();
    }

    private boolean isBare(Token child) {
        return child.deprel().equals("obl")
                && child.upos() != Upos.ADV
                && text.children(child).stream()
                        .noneMatch(word -> word.relation().equals("case"));
    }

    /** {@code the attack claimed by X}: a participle's object is the noun that it describes. */
    private Optional<Token> described(Token verb) {
        boolean participle = verb.deprel().equals("acl")
                && verb.form().toLowerCase(Locale.ROOT).endsWith("ed");
        return participle ? text.findHead(verb) : Optional.empty();
    }

    private Optional<Token> subject(Token verb, int steps) {
        boolean passive = isPassive(verb) || described(verb).isPresent();
        if (passive) {
            return after(verb, "by");
        }
        Optional<Token> own = text.children(verb).stream()
                .filter(child -> child.relation().equals("nsubj"))
                .findFirst();
        if (own.isPresent()) {
            return own.map(this::antecedent);
        }
        Optional<Token> head = text.findHead(verb);
        if (head.isEmpty() || steps == 0) {
            return Optional.empty();
        }
        if (verb.relation().equals("acl")) {
            return head;
        }
        boolean shares = Set.of("conj", "xcomp", "advcl").contains(verb.relation())
                && head.get().upos() != Upos.PROPN;
        return shares ? sharedSubject(head.get(), steps) : Optional.empty();
    }

    /** In a passive sentence what shares the subject shares the one that suffers: {@code was killed, claiming}. */
    private Optional<Token> sharedSubject(Token head, int steps) {
        Optional<Token> own = text.children(head).stream()
                .filter(child -> child.relation().equals("nsubj"))
                .findFirst();
        return own.map(this::antecedent).or(() -> subject(head, steps - 1));
    }

    private Token antecedent(Token subject) {
        if (!Set.of("who", "which", "that").contains(subject.lemma())) {
            return subject;
        }
        Optional<Token> at = text.findHead(subject);
        while (at.isPresent() && !at.get().relation().equals("acl")) {
            at = text.findHead(at.get());
        }
        return at.flatMap(text::findHead).orElse(subject);
    }

    /** The noun or verb after a preposition: {@code for the attack}, {@code of shelling}. */
    Optional<Token> after(Token head, String preposition) {
        return text.children(head).stream()
                .filter(child -> child.index() > head.index() && OBLIQUES.contains(child.relation()))
                .filter(child -> text.children(child).stream()
                        .anyMatch(word -> word.lemma().equals(preposition) && word.index() < child.index()))
                .findFirst();
    }
}
