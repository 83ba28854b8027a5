package org.dateline.reading.role;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.reading.role.Argument.Slot;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * The parts of an event along the tree: subjects and objects with passives turned, relative pronouns put back, subjects of
 * joined and shortened clauses inherited, light verbs looked through ("carried out an attack"), lists spread out.
 */
public final class Arguments {
    private static final Set<String> LIGHT = Set.of(
            "carry",
            "launch",
            "stage",
            "conduct",
            "commit",
            "mount",
            "perpetrate",
            "execute",
            "make",
            "lead",
            "direct",
            "organize",
            "undertake",
            "unleash",
            "plan",
            "attempt",
            "initiate",
            "wage",
            "deliver",
            "effect",
            "do");
    private static final Set<String> GOALS =
            Set.of("against", "on", "upon", "at", "into", "onto", "towards", "toward", "to");
    private static final Set<String> SITES = Set.of(
            "in", "near", "outside", "inside", "around", "along", "between", "beside", "behind", "within", "across",
            "off", "through", "by", "over", "under");
    /** Nouns whose possessor suffers: "the priest's murder". */
    private static final Set<String> SUFFERED = Set.of(
            "murder",
            "killing",
            "assassination",
            "death",
            "slaying",
            "kidnapping",
            "kidnaping",
            "abduction",
            "execution",
            "beheading",
            "lynching",
            "homicide",
            "capture",
            "shooting",
            "stabbing");

    /** Verbs whose subject suffers. */
    private static final Set<String> UNDERGOING =
            Set.of("die", "perish", "succumb", "fall", "drown", "burn", "collapse", "suffer", "sustain");

    /** What something is called that an attack is made on. */
    private static final Set<String> OBJECTS = Set.of("target", "objective", "victim", "object");

    private static final Set<String> AFFECTING = Set.of("affect", "target");

    private static final int INHERIT = 4;

    private final AnnotatedText text;
    private final Map<Integer, Argument> found = new LinkedHashMap<>();

    private Arguments(AnnotatedText text) {
        this.text = text;
    }

    /** All parts of an event, agents first come first served: a token plays one part. */
    public static List<Argument> of(AnnotatedText text, int event) {
        Arguments arguments = new Arguments(text);
        Token head = text.token(event);
        if (head.upos() == Upos.NOUN || head.upos() == Upos.PROPN) {
            arguments.nominal(head);
        } else {
            arguments.verbal(head);
        }
        return List.copyOf(arguments.found.values());
    }

    // ------------------------------------------------------------------ verbs

    private void verbal(Token verb) {
        boolean passive = isPassive(verb);
        for (Token child : text.children(verb)) {
            dependent(verb, child, passive);
        }
        fromHead(verb, passive);
        inherit(verb, passive);
    }

    private boolean isPassive(Token verb) {
        boolean marked = text.children(verb).stream()
                .anyMatch(child ->
                        child.deprel().endsWith(":pass") || child.deprel().equals("obl:agent"));
        return marked || isParticiple(verb);
    }

    /** "The men kidnapped on Monday": a participle after its noun, without an object of its own. */
    private boolean isParticiple(Token verb) {
        return verb.deprel().equals("acl")
                && !verb.form().toLowerCase(java.util.Locale.ROOT).endsWith("ing")
                && text.children(verb).stream()
                        .noneMatch(child -> child.relation().equals("obj")
                                || child.relation().equals("mark"));
    }

    private void dependent(Token verb, Token child, boolean passive) {
        String lemma = child.lemma();
        boolean relative = child.upos() == Upos.PRON
                && Set.of("who", "which", "that", "whom").contains(lemma);
        switch (child.deprel()) {
            case "nsubj" ->
                addNoun(
                        relative ? antecedent(verb, child) : child,
                        passive || UNDERGOING.contains(verb.lemma()) && !hasObject(verb) ? Slot.PATIENT : Slot.AGENT,
                        child.deprel());
            case "nsubj:pass" -> addNoun(relative ? antecedent(verb, child) : child, Slot.PATIENT, child.deprel());
            case "obj", "iobj" -> addNoun(relative ? antecedent(verb, child) : child, Slot.PATIENT, child.deprel());
            case "obl:agent" -> addNoun(child, Slot.AGENT, child.deprel());
            default -> {
                if (child.relation().equals("obl")) {
                    oblique(child, passive);
                }
            }
        }
    }

    private Token antecedent(Token verb, Token pronoun) {
        return verb.relation().equals("acl") ? text.findHead(verb).orElse(pronoun) : pronoun;
    }

    private void oblique(Token child, boolean passive) {
        Optional<String> preposition = caseOf(child);
        String word = preposition.orElse("");
        if (word.equals("by")) {
            addNoun(child, passive ? Slot.AGENT : Slot.MEANS, "by");
        } else if (word.equals("with") || word.equals("using")) {
            addNoun(child, Slot.MEANS, word);
        } else if (word.equals("from")) {
            addNoun(child, Slot.SOURCE, word);
        } else if (GOALS.contains(word)) {
            addNoun(child, Slot.GOAL, word);
        } else if (SITES.contains(word)) {
            addNoun(child, Slot.SITE, word);
        }
    }

    /**
     * The noun that a clause hangs on takes part in it, if the clause leaves a part open: "the men killed on Monday", but not
     * "sources that two had been killed".
     */
    private void fromHead(Token verb, boolean passive) {
        if (!verb.deprel().equals("acl")) {
            return;
        }
        if (hasOwnSubject(verb)) {
            return;
        }
        boolean infinitive = text.children(verb).stream()
                .anyMatch(
                        child -> child.lemma().equals("to") && child.relation().equals("mark"));
        if (!infinitive) {
            text.findHead(verb)
                    .filter(this::isNominal)
                    .ifPresent(head -> addNoun(head, passive ? Slot.PATIENT : Slot.AGENT, "acl"));
        }
    }

    /** "Opened fire, killing five", "attacked and burned": who acts stands with the verb above. */
    private void inherit(Token verb, boolean passive) {
        Token at = verb;
        for (int step = 0; step < INHERIT && !has(passive ? Slot.PATIENT : Slot.AGENT); step++) {
            Optional<Token> up = text.findHead(at);
            boolean sharing = Set.of("conj", "advcl", "xcomp", "parataxis").contains(at.relation());
            if (up.isEmpty() || !sharing || up.get().upos() != Upos.VERB || hasSubject(at)) {
                return;
            }
            at = up.get();
            boolean abovePassive = isPassive(at);
            for (Token child : text.children(at)) {
                if (child.relation().equals("nsubj") || child.deprel().equals("obl:agent")) {
                    boolean agent = child.deprel().equals("nsubj") && !abovePassive
                            || child.deprel().equals("obl:agent");
                    boolean wanted = passive ? child.deprel().equals("nsubj:pass") : agent;
                    boolean relative = Set.of("who", "which", "that").contains(child.lemma());
                    if (wanted) {
                        addNoun(
                                relative ? antecedent(at, child) : child,
                                passive ? Slot.PATIENT : Slot.AGENT,
                                "shared");
                    }
                }
            }
        }
    }

    /** A subject that is no relative pronoun. */
    private boolean hasOwnSubject(Token verb) {
        return text.children(verb).stream()
                .anyMatch(child -> child.relation().equals("nsubj")
                        && !Set.of("who", "which", "that", "whom").contains(child.lemma()));
    }

    private boolean hasObject(Token verb) {
        return text.children(verb).stream().anyMatch(child -> child.relation().equals("obj"));
    }

    private boolean hasSubject(Token verb) {
        return text.children(verb).stream().anyMatch(child -> child.relation().equals("nsubj"));
    }

    // ------------------------------------------------------------------ nouns

    private void nominal(Token noun) {
        for (Token child : text.children(noun)) {
            switch (child.relation()) {
                case "nmod", "obl" -> nominalModifier(noun, child);
                case "compound", "amod" -> add(child, Slot.MODIFIER, child.deprel());
                case "acl" -> {
                    if (LIGHT.contains(child.lemma())) {
                        byPhrase(child);
                    }
                }
                default -> {}
            }
        }
        lightVerb(noun);
        objectOf(noun);
    }

    /** "The institutes were the target of the attacks", "the attack affected two schools". */
    private void objectOf(Token noun) {
        Optional<Token> up = text.findHead(noun);
        if (up.filter(head -> OBJECTS.contains(head.lemma()))
                .filter(head -> noun.relation().equals("nmod"))
                .isPresent()) {
            subjects(up.get());
        }
        up.filter(head -> AFFECTING.contains(head.lemma()) && noun.deprel().equals("nsubj"))
                .ifPresent(verb -> text.children(verb).stream()
                        .filter(child -> child.relation().equals("obj"))
                        .forEach(child -> addNoun(child, Slot.GOAL, "affected")));
    }

    private void subjects(Token predicate) {
        text.children(predicate).stream()
                .filter(child -> child.relation().equals("nsubj"))
                .forEach(child -> addNoun(child, Slot.GOAL, "target of"));
    }

    private void nominalModifier(Token noun, Token child) {
        if (child.deprel().equals("nmod:poss")) {
            addNoun(child, SUFFERED.contains(noun.lemma()) ? Slot.PATIENT : Slot.AGENT, child.deprel());
            return;
        }
        String word = caseOf(child).orElse("");
        if (word.equals("by")) {
            addNoun(child, Slot.AGENT, "by");
        } else if (word.equals("with")) {
            addNoun(child, Slot.MEANS, word);
        } else if (word.equals("of")) {
            addNoun(child, Slot.PATIENT, word);
        } else if (word.equals("from")) {
            addNoun(child, Slot.SOURCE, word);
        } else if (GOALS.contains(word)) {
            addNoun(child, Slot.GOAL, word);
        } else if (SITES.contains(word)) {
            addNoun(child, Slot.SITE, word);
        }
    }

    /** "The rebels carried out the attack", "the attack was carried out by rebels", "the attack took place in". */
    private void lightVerb(Token noun) {
        Optional<Token> up = text.findHead(noun).filter(head -> head.upos() == Upos.VERB);
        if (up.isEmpty()) {
            return;
        }
        Token verb = up.get();
        boolean object = noun.deprel().equals("obj")
                || noun.deprel().equals("nsubj:pass")
                || noun.relation().equals("obl");
        if (LIGHT.contains(verb.lemma()) && object) {
            for (Token child : text.children(verb)) {
                if (child.deprel().equals("nsubj") && !noun.deprel().equals("nsubj:pass")) {
                    addNoun(
                            Set.of("who", "which", "that").contains(child.lemma()) ? antecedent(verb, child) : child,
                            Slot.AGENT,
                            "light");
                }
            }
            byPhrase(verb);
        }
        if (noun.relation().equals("nsubj") || object) {
            for (Token child : text.children(verb)) {
                if (child.relation().equals("obl") && child.index() != noun.index()) {
                    String word = caseOf(child).orElse("");
                    if (SITES.contains(word) && !word.equals("by") || word.equals("at") || word.equals("on")) {
                        addNoun(child, Slot.SITE, word);
                    } else if (word.equals("against")) {
                        addNoun(child, Slot.GOAL, word);
                    }
                }
            }
        }
    }

    private void byPhrase(Token verb) {
        for (Token child : text.children(verb)) {
            if (child.deprel().equals("obl:agent")
                    || child.relation().equals("obl") && caseOf(child).equals(Optional.of("by"))) {
                addNoun(child, Slot.AGENT, "by");
            }
        }
    }

    // ------------------------------------------------------------------ helpers

    private boolean has(Slot slot) {
        return found.values().stream().anyMatch(argument -> argument.slot() == slot);
    }

    private boolean isNominal(Token token) {
        return switch (token.upos()) {
            case NOUN, PROPN, PRON, NUM, ADJ, DET, X, SYM -> true;
            default -> false;
        };
    }

    private Optional<String> caseOf(Token token) {
        return text.children(token).stream()
                .filter(child -> child.relation().equals("case") && child.index() < token.index())
                .map(Token::lemma)
                .findFirst();
    }

    private void addNoun(Token token, Slot slot, String how) {
        if (!isNominal(token)) {
            return;
        }
        add(token, slot, how);
        for (Token child : text.children(token)) {
            if (child.relation().equals("conj") && isNominal(child)) {
                addNoun(child, slot, how);
            } else if (child.relation().equals("appos") && isNominal(child)) {
                add(child, slot, how);
            }
        }
    }

    private void add(Token token, Slot slot, String how) {
        found.putIfAbsent(token.index(), new Argument(token.index(), slot, caseOf(token), how));
    }
}
