package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Ties outcome words to people along the tree (Universal Dependencies). */
final class TreePatients {
    private static final Set<String> LINKING = WordSet.of(
            "leave find report declare pronounce list confirm feel remain go escape get emerge lie make put");

    private final Line line;
    private final AnnotatedText text;
    private final List<PeoplePhrase> phrases;

    TreePatients(Line line, List<PeoplePhrase> phrases) {
        this.line = line;
        this.text = line.text();
        this.phrases = phrases;
    }

    Patients of(OutcomeWord word) {
        Token top = top(word);
        Set<Token> found = new LinkedHashSet<>();
        String rule = switch (word.frame()) {
            case OBJECT -> object(word, top, found);
            case SUBJECT -> add(found, subject(top, 0), "tree-subject");
            case STATE, WEAK -> state(word, top, found);
            case OF -> of(top, found);
            case COUNT, LIVES -> "none";
        };
        Optional<PeoplePhrase> second = secondSubject(word, top);
        List<PeoplePhrase> people =
                second.map(List::of).orElseGet(() -> withoutNextSubject(word, top, phrasesOf(found)));
        return people.isEmpty()
                ? Patients.NONE
                : new Patients(people, second.isPresent() ? "tree-second-subject" : rule);
    }

    /**
     * "One was killed and two men were wounded", "four died and nine were hurt": people who stand just before a joined word of
     * harm, behind the word that it is joined to, suffer the second alone, wherever the tree hangs them.
     */
    private Optional<PeoplePhrase> secondSubject(OutcomeWord word, Token top) {
        boolean joined = top.relation().equals("conj") && children(top, "obj").isEmpty() && word.isPast(line);
        Optional<Token> head = joined ? text.findHead(top) : Optional.empty();
        int end = beforeAuxiliaries(word.first());
        return head.flatMap(first -> phrases.stream()
                .filter(phrase -> phrase.end() == end && phrase.first() > first.index())
                .findFirst());
    }

    private int beforeAuxiliaries(int from) {
        int at = from;
        while (at > line.first()
                && (line.token(at - 1).upos() == Upos.AUX || line.token(at - 1).upos() == Upos.ADV)) {
            at--;
        }
        return at;
    }

    /** Who suffers a passive stands before it; those behind it begin the next clause, unless nobody stands before. */
    private List<PeoplePhrase> withoutNextSubject(OutcomeWord word, Token top, List<PeoplePhrase> people) {
        List<PeoplePhrase> before =
                people.stream().filter(phrase -> phrase.first() < word.first()).toList();
        return isPassive(top) && !before.isEmpty() ? before : people;
    }

    /** The word of a phrase that hangs on something outside it. */
    Token top(OutcomeWord word) {
        for (int i = word.first(); i < word.end(); i++) {
            Token token = line.token(i);
            boolean outside = token.isRoot() || token.head() < word.first() || token.head() >= word.end();
            if (outside && token.upos() != Upos.ADP && token.upos() != Upos.AUX) {
                return token;
            }
        }
        return line.token(word.first());
    }

    private static String add(Set<Token> found, List<Token> tokens, String rule) {
        found.addAll(tokens);
        return rule;
    }

    private String object(OutcomeWord word, Token top, Set<Token> found) {
        List<Token> objects = children(top, "obj");
        if (!objects.isEmpty() && !isPassive(top)) {
            return add(found, objects, "tree-active");
        }
        if (isPassive(top) || word.isPast(line)) {
            return add(found, passive(top, 0), "tree-passive");
        }
        Optional<Token> joined = text.children(top).stream()
                .filter(child -> child.relation().equals("conj") && child.index() < top.index() + 5)
                .findFirst();
        return joined.isPresent()
                ? add(found, children(joined.get(), "obj"), "tree-active-joined")
                : add(found, objects, "none");
    }

    /** Whether the verb has an object close behind it, with no comma between. */
    boolean hasObjectBeside(OutcomeWord word) {
        Token top = top(word);
        return !isPassive(top)
                && children(top, "obj").stream()
                        .anyMatch(object -> object.index() >= word.end()
                                && object.index() < word.end() + 6
                                && !line.words(word.end(), object.index()).contains(","));
    }

    private boolean isPassive(Token token) {
        return text.children(token).stream()
                .anyMatch(child -> child.deprel().equals("nsubj:pass")
                        || child.deprel().equals("aux:pass")
                        || child.deprel().equals("csubj:pass"));
    }

    private List<Token> passive(Token verb, int depth) {
        List<Token> own = text.children(verb).stream()
                .filter(child -> child.deprel().equals("nsubj:pass")
                        || (child.relation().equals("nsubj")
                                && children(verb, "obj").isEmpty()))
                .toList();
        if (!own.isEmpty()) {
            return own.stream()
                    .flatMap(subject -> antecedent(verb, subject).stream())
                    .toList();
        }
        Optional<Token> head = text.findHead(verb);
        if (head.isEmpty() || depth > 3) {
            return List.of();
        }
        return switch (verb.relation()) {
            case "acl" -> List.of(head.get());
            case "amod" -> List.of();
            case "conj" ->
                isVerbal(head.get()) && !hasOwnAgent(head.get()) ? passive(head.get(), depth + 1) : List.of();
            case "xcomp" -> governed(head.get());
            case "ccomp" -> LINKING.contains(head.get().lemma()) ? governed(head.get()) : between(head.get(), verb);
            case "advcl", "dep", "parataxis" ->
                verb.form().endsWith("ing") ? List.of() : passiveAbove(head.get(), depth);
            default -> List.of();
        };
    }

    /** "Officials said all seven (five soldiers and two guards) were hurt", where the tree misses the subject of what is said. */
    private List<Token> between(Token saying, Token verb) {
        return phrases.stream()
                .filter(phrase -> phrase.first() > saying.index() && phrase.end() <= verb.index())
                .filter(phrase -> line.token(phrase.first() - 1).upos() != Upos.ADP)
                .map(phrase -> line.token(phrase.head()))
                .toList();
    }

    private List<Token> passiveAbove(Token head, int depth) {
        return isPassive(head) ? passive(head, depth + 1) : subject(head, depth + 1);
    }

    /** "Gunmen attacked the town and killed": active, its subject does not suffer. */
    private boolean hasOwnAgent(Token verb) {
        return !isPassive(verb)
                && !children(verb, "nsubj").isEmpty()
                && !children(verb, "obj").isEmpty();
    }

    /** "11 were killed and 34 others, mostly women, abducted": the second verb has people of its own. */
    private boolean othersBetween(Token above, Token verb) {
        return phrases.stream()
                .anyMatch(phrase -> phrase.first() > above.index()
                        && phrase.end() <= verb.index()
                        && line.isAt(phrase.first() - 1, "and", ",", "but", ";"));
    }

    private boolean isVerbal(Token token) {
        return token.upos() == Upos.VERB || token.upos() == Upos.ADJ || token.upos() == Upos.AUX;
    }

    /** "left five people dead", "were found dead": the object, else the subject of the verb above. */
    private List<Token> governed(Token verb) {
        List<Token> objects = children(verb, "obj");
        return objects.isEmpty() ? subject(verb, 1) : objects;
    }

    /** The subject of a verb or predicate, its own or from above. */
    private List<Token> subject(Token verb, int depth) {
        List<Token> own = children(verb, "nsubj");
        if (!own.isEmpty()) {
            return own.stream()
                    .flatMap(subject -> antecedent(verb, subject).stream())
                    .toList();
        }
        Optional<Token> head = text.findHead(verb);
        if (head.isEmpty() || depth > 3) {
            return List.of();
        }
        return switch (verb.relation()) {
            case "acl" -> List.of(head.get());
            case "conj" -> othersBetween(head.get(), verb) ? List.of() : subject(head.get(), depth + 1);
            case "advcl", "xcomp" -> subject(head.get(), depth + 1);
            default -> List.of();
        };
    }

    /** What "who" stands for: the noun that the clause hangs on. */
    private List<Token> antecedent(Token verb, Token subject) {
        boolean relative = Set.of("who", "that", "which").contains(line.at(subject.index()));
        if (!relative) {
            return List.of(subject);
        }
        Token clause = verb;
        for (int depth = 0; depth < 3 && !clause.relation().equals("acl"); depth++) {
            Optional<Token> up = text.findHead(clause);
            if (up.isEmpty()) {
                return List.of();
            }
            clause = up.get();
        }
        return text.findHead(clause).map(List::of).orElse(List.of());
    }

    private String state(OutcomeWord word, Token top, Set<Token> found) {
        if (top.relation().equals("amod")) {
            return add(found, text.findHead(top).map(List::of).orElse(List.of()), "tree-amod");
        }
        List<Token> own = children(top, "nsubj");
        if (!own.isEmpty()) {
            return add(found, subject(top, 0), "tree-state");
        }
        Optional<Token> head = text.findHead(top);
        if (head.isEmpty()) {
            return "none";
        }
        return switch (top.relation()) {
            case "xcomp" -> add(found, governed(head.get()), "tree-left-state");
            case "obl" -> add(found, subject(head.get(), 1), "tree-condition");
            case "conj" -> add(found, subject(top, 0), "tree-state");
            case "acl", "nmod" -> add(found, List.of(head.get()), "tree-acl-state");
            case "advcl" ->
                LINKING.contains(head.get().lemma()) || word.frame() == Frame.WEAK
                        ? add(found, governed(head.get()), "tree-left-state")
                        : add(found, subject(top, 0), "tree-state");
            default -> add(found, subject(top, 0), "tree-state");
        };
    }

    private String of(Token top, Set<Token> found) {
        for (Token child : text.children(top)) {
            boolean of = child.relation().equals("nmod")
                    && text.children(child).stream()
                            .anyMatch(c -> c.relation().equals("case")
                                    && line.at(c.index()).equals("of"));
            if (of || child.deprel().equals("nmod:poss")) {
                found.add(child);
                return "tree-of";
            }
        }
        return "none";
    }

    private List<Token> children(Token token, String relation) {
        return text.children(token).stream()
                .filter(child -> child.relation().equals(relation))
                .toList();
    }

    private List<PeoplePhrase> phrasesOf(Set<Token> tokens) {
        Set<PeoplePhrase> found = new LinkedHashSet<>();
        for (Token token : tokens) {
            addPhrase(found, token);
            conjuncts(token).forEach(conjunct -> addPhrase(found, conjunct));
        }
        return found.stream()
                .sorted(Comparator.comparingInt(PeoplePhrase::first))
                .toList();
    }

    private List<Token> conjuncts(Token token) {
        List<Token> all = new ArrayList<>();
        for (Token child : children(token, "conj")) {
            boolean clause = text.children(child).stream()
                    .anyMatch(c -> c.relation().equals("nsubj") || c.relation().equals("cop"));
            if (!clause && child.upos() != Upos.VERB) {
                all.add(child);
                all.addAll(conjuncts(child));
            }
        }
        return all;
    }

    private void addPhrase(Set<PeoplePhrase> found, Token token) {
        phrases.stream()
                .filter(phrase -> phrase.contains(token.index()))
                .findFirst()
                .ifPresent(found::add);
    }
}
