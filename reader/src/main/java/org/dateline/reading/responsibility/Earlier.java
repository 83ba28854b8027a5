package org.dateline.reading.responsibility;

import java.util.Optional;
import java.util.Set;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** Whether a word on who did it is about another attack than the one that the report tells of. */
final class Earlier {
    private static final Set<String> OTHERS = Set.of(
            "similar",
            "previous",
            "earlier",
            "past",
            "other",
            "several",
            "many",
            "numerous",
            "dozen",
            "dozens",
            "most",
            "former",
            "recent",
            "such",
            "scores",
            "hundreds",
            "series",
            "string");
    private static final Set<String> ONCE =
            Set.of("previously", "once", "often", "repeatedly", "regularly", "frequently", "before");

    private final AnnotatedText text;

    Earlier(AnnotatedText text) {
        this.text = text;
    }

    /** Whoever the verb's own clause describes: "the front, which claimed the raid of May" is told of the front, not of this raid. */
    boolean is(Token verb, Optional<Token> event) {
        return isOther(verb, event) || inRelativeClause(verb);
    }

    /** The same for one who is no subject of the verb: "the colonel, who blamed the blast on the front" tells of this blast. */
    boolean isOther(Token verb, Optional<Token> event) {
        boolean others = event.isPresent()
                && text.children(event.get()).stream().anyMatch(child -> OTHERS.contains(child.lemma()));
        boolean once = text.children(verb).stream().anyMatch(child -> ONCE.contains(child.lemma()));
        boolean past = text.children(verb).stream()
                .anyMatch(child ->
                        child.lemma().equals("past") && child.relation().equals("obl"));
        return others || once || past;
    }

    /** {@code the brigade, which claimed the drone attack of January}: told of the group, not of this attack. */
    private boolean inRelativeClause(Token verb) {
        return verb.deprel().equals("acl:relcl")
                || text.findHead(verb)
                        .filter(head ->
                                verb.relation().equals("conj") && head.deprel().equals("acl:relcl"))
                        .isPresent();
    }
}
