package org.dateline.reading.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Lexicon;
import org.dateline.mention.event.EventMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Whether an event is told as done, tried, threatened, planned, feared or denied; after the cues of FactBank (Saurí and
 * Pustejovsky 2009) and UDS-IH2, read off the tree.
 */
final class Factuality {
    private static final int CLIMB = 5;
    private static final Set<String> NEGATION = Set.of("not", "n't", "never", "n’t", "nor", "neither");
    private static final Set<String> NO = Set.of("no", "neither", "without");
    private static final Set<String> MODALS =
            Set.of("would", "could", "may", "might", "should", "can", "must", "shall", "ought");
    private static final Set<String> IF = Set.of("if", "unless", "whether", "lest", "should");
    /** Clauses below these verbs stand in the world that the verb tells: what is said is said to have happened. */
    private static final Set<String> OVER =
            Set.of("nsubj", "nsubj:pass", "obj", "obl", "nmod", "xcomp", "ccomp", "acl", "advcl", "obl:agent", "csubj");

    private final Governors governors = Governors.load();

    /** A status and the cue that gave it. */
    record Verdict(Status status, String because) {}

    Verdict of(AnnotatedText text, EventMention event) {
        Token head = text.token(event.head());
        return own(text, head, event.nominal())
                .or(() -> beforePreposition(text, head))
                .or(() -> above(text, head))
                .or(() -> generic(text, head, event.nominal()))
                .orElse(new Verdict(Status.HAPPENED, "told as done"));
    }

    /** Cues that hang on the event itself. */
    private Optional<Verdict> own(AnnotatedText text, Token head, boolean nominal) {
        for (Token child : text.children(head)) {
            String lemma = child.lemma();
            if (NEGATION.contains(lemma) || nominal && child.upos() == Upos.DET && NO.contains(lemma)) {
                return verdict(Status.NEGATED, child);
            }
            if (MODALS.contains(lemma) && child.relation().equals("aux") && !hasPerfect(text, head)) {
                return verdict(Status.UNREAL, child);
            }
            if (child.relation().equals("aux") && Set.of("will", "wo", "'ll").contains(lemma)) {
                return verdict(Status.PLANNED, child);
            }
            if (child.relation().equals("mark") && IF.contains(lemma)) {
                return verdict(Status.UNREAL, child);
            }
            if (nominal && child.relation().equals("case") && lemma.equals("since")) {
                return verdict(Status.PAST, child);
            }
            if (nominal && List.of("amod", "compound").contains(child.relation())) {
                Optional<Status> status = governors.findModifier(lemma);
                if (status.isPresent()) {
                    return verdict(status.get(), child);
                }
            }
        }
        return without(text, head);
    }

    /** "May have killed" is a guess about what was, not about what will be. */
    private static boolean hasPerfect(AnnotatedText text, Token head) {
        return text.children(head).stream()
                .anyMatch(c -> c.relation().equals("aux") && c.lemma().equals("have"));
    }

    private static Optional<Verdict> without(AnnotatedText text, Token head) {
        return text.children(head).stream()
                .filter(child ->
                        child.relation().equals("case") && child.lemma().equals("without"))
                .findFirst()
                .map(child -> new Verdict(Status.NEGATED, child.form()));
    }

    /** "In retaliation for the killing": the noun before the preposition governs, wherever the tree hangs it. */
    private Optional<Verdict> beforePreposition(AnnotatedText text, Token head) {
        return text.children(head).stream()
                .filter(child -> child.relation().equals("case")
                        && child.index() > text.sentenceOf(head).first())
                .map(child -> text.token(child.index() - 1))
                .filter(before -> before.upos() == Upos.NOUN)
                .flatMap(before ->
                        governors.findNoun(before.lemma()).map(status -> new Verdict(status, before.form())).stream())
                .findFirst();
    }

    /** Cues of the words that the event hangs on. */
    private Optional<Verdict> above(AnnotatedText text, Token head) {
        Token at = head;
        for (int step = 0; step < CLIMB; step++) {
            Optional<Token> up = text.findHead(at);
            if (up.isEmpty()) {
                return Optional.empty();
            }
            Optional<Verdict> verdict = governed(text, at, up.get(), step);
            if (verdict.isPresent()) {
                return verdict;
            }
            if (isReport(up.get()) && at.relation().equals("ccomp")
                    || at.relation().equals("parataxis")) {
                return Optional.empty();
            }
            at = up.get();
        }
        return Optional.empty();
    }

    private Optional<Verdict> governed(AnnotatedText text, Token at, Token up, int step) {
        String relation = at.relation();
        boolean under = OVER.contains(relation) || OVER.contains(at.deprel());
        if (!under && !relation.equals("conj")) {
            return Optional.empty();
        }
        boolean verbAbove = up.upos() == Upos.VERB || up.upos() == Upos.ADJ;
        if (verbAbove && List.of("obj", "xcomp", "ccomp", "obl").contains(relation)
                || up.upos() == Upos.VERB && at.deprel().equals("nsubj:pass")) {
            Optional<Status> status = verb(text, up)
                    .filter(found -> step == 0
                            || found != Status.UNREAL
                            || relation.equals("xcomp")
                            || relation.equals("ccomp"));
            if (status.isPresent() && !(relation.equals("obl") && !isGovernedOblique(text, at))) {
                return negated(text, up) && status.get() == Status.FOILED
                        ? Optional.empty()
                        : verdict(status.get(), up);
            }
        }
        if (verbAbove && relation.equals("xcomp")) {
            Optional<Status> goal = governors.findGoal(up.lemma());
            if (goal.isPresent()) {
                return verdict(goal.get(), up);
            }
        }
        if (up.upos() == Upos.NOUN && List.of("nmod", "acl", "compound").contains(relation)) {
            Optional<Status> status = governors.findNoun(up.lemma());
            if (status.isPresent()) {
                return verdict(status.get(), up);
            }
        }
        return step < 2
                        && List.of("obj", "xcomp", "ccomp", "nmod", "nsubj", "nsubj:pass", "conj")
                                .contains(at.deprel())
                ? modal(text, up, relation)
                : Optional.empty();
    }

    /** By the verb alone, or with the adjective that completes it: "made the bomb safe". */
    private Optional<Status> verb(AnnotatedText text, Token verb) {
        return text.children(verb).stream()
                .filter(child -> child.relation().equals("xcomp") && child.upos() == Upos.ADJ)
                .findFirst()
                .flatMap(child -> governors.findVerb(verb.lemma() + "+" + child.lemma()))
                .or(() -> governors.findVerb(verb.lemma()));
    }

    /** Modality and negation of the clause that an event noun belongs to: "they may carry out an attack", "no one saw the attack". */
    private Optional<Verdict> modal(AnnotatedText text, Token up, String relation) {
        if (!List.of("obj", "xcomp", "nsubj", "conj").contains(relation) || up.upos() != Upos.VERB || isReport(up)) {
            return Optional.empty();
        }
        boolean light = Set.of(
                        "launch",
                        "carry",
                        "conduct",
                        "commit",
                        "stage",
                        "mount",
                        "perpetrate",
                        "make",
                        "occur",
                        "happen",
                        "take",
                        "continue",
                        "resume",
                        "begin",
                        "start")
                .contains(up.lemma());
        if (!light && !relation.equals("xcomp")) {
            return Optional.empty();
        }
        for (Token child : text.children(up)) {
            if (NEGATION.contains(child.lemma())) {
                return verdict(Status.NEGATED, child);
            }
            if (child.relation().equals("aux")
                    && (MODALS.contains(child.lemma()) || Set.of("will", "wo").contains(child.lemma()))
                    && !hasPerfect(text, up)) {
                return verdict(Status.UNREAL, child);
            }
            if (child.relation().equals("mark") && IF.contains(child.lemma())) {
                return verdict(Status.UNREAL, child);
            }
        }
        return Optional.empty();
    }

    /** "Warned of attacks", "protect from attacks": not "warned on the day of the attack". */
    private static boolean isGovernedOblique(AnnotatedText text, Token at) {
        return text.children(at).stream()
                .anyMatch(child -> child.relation().equals("case")
                        && Set.of("of", "from", "against", "for", "about").contains(child.lemma()));
    }

    private static boolean negated(AnnotatedText text, Token token) {
        return text.children(token).stream().anyMatch(child -> NEGATION.contains(child.lemma()));
    }

    private static boolean isReport(Token token) {
        return Lexicon.standard().speech().tells(token.lemma());
    }

    /** A bare plural with nothing that ties it to a day, a place or a number; a verb in the plain present. */
    private static Optional<Verdict> generic(AnnotatedText text, Token head, boolean nominal) {
        if (!nominal
                && head.relation().equals("acl")
                && text.findHead(head).filter(noun -> isAny(text, noun)).isPresent()) {
            return Optional.of(new Verdict(Status.GENERIC, "of all or any such"));
        }
        boolean plural = nominal
                && !head.form().toLowerCase(Locale.ROOT).equals(head.lemma())
                && head.form().toLowerCase(Locale.ROOT).endsWith("s");
        if (!plural) {
            return Optional.empty();
        }
        boolean tied = text.children(head).stream()
                .anyMatch(child -> List.of("nummod", "det", "nmod:poss", "acl").contains(child.deprel())
                        || child.upos() == Upos.NUM
                        || child.relation().equals("nmod"));
        return tied ? Optional.empty() : Optional.of(new Verdict(Status.GENERIC, "bare plural"));
    }

    private static boolean isAny(AnnotatedText text, Token noun) {
        return text.children(noun).stream()
                .anyMatch(child -> Set.of("all", "any", "every").contains(child.lemma()));
    }

    private static Optional<Verdict> verdict(Status status, Token cue) {
        return Optional.of(new Verdict(status, cue.form()));
    }
}
