package org.dateline.reading.statement;

import java.util.List;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Stance;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Which statements stand: rules propose, the model's layers of cues and contents confirm. A verb that always reports words needs no
 * confirmation; without the layers all stand.
 */
final class Support {
    private static final Set<String> SURE = Set.of(
            "say",
            "tell",
            "according",
            "add",
            "announce",
            "deny",
            "confirm",
            "claim",
            "state",
            "declare",
            "accuse",
            "warn",
            "report",
            "write",
            "as",
            "put",
            "give",
            "count",
            "identify",
            "blame",
            "reportedly",
            "allegedly",
            "purportedly");
    private static final Set<Stance> IN_THE_MIND = Set.of(Stance.EXPECTS, Stance.SUSPECTS, Stance.DOUBTS);
    private static final Set<String> TOLL_CUES =
            Set.of("speak", "talk", "estimate", "acknowledge", "admit", "raise", "revise", "show", "find", "maintain");
    private static final double CONFIRMED = 0.4;

    private final AnnotatedText text;

    Support(AnnotatedText text) {
        this.text = text;
    }

    void filter(List<Draft> drafts) {
        if (text.hasLayer("content")) {
            drafts.removeIf(draft -> !isSure(draft) && !isTagged(draft));
        }
        List<Draft> all = List.copyOf(drafts);
        drafts.removeIf(draft ->
                isThought(draft) && all.stream().anyMatch(outer -> outer != draft && holds(outer, draft)));
    }

    /** A verb that reports words, not what somebody hopes, knows or shows. */
    static boolean isSpeech(Cue cue) {
        return SURE.contains(cue.lemma()) || (cue.takes("clause") && cue.stance() == Stance.DENIES);
    }

    private boolean isSure(Draft draft) {
        return draft.direct || SURE.contains(draft.cue.lemma()) || isFigure(draft);
    }

    /** {@code spoke of eight dead}: figures are what reports of attacks are asked for. */
    private boolean isFigure(Draft draft) {
        return TOLL_CUES.contains(draft.cue.lemma())
                && draft.content.stream()
                        .flatMap(part -> text.tokensIn(part).stream())
                        .anyMatch(token -> token.upos() == Upos.NUM);
    }

    private boolean isTagged(Draft draft) {
        boolean cue = !text.label("cue", draft.cue).equals("O");
        return cue || tagged(draft) >= CONFIRMED;
    }

    private double tagged(Draft draft) {
        List<Token> tokens = draft.content.stream()
                .flatMap(part -> text.tokensIn(part).stream())
                .toList();
        long inside = tokens.stream()
                .filter(token -> !text.label("content", token).equals("O"))
                .count();
        return tokens.isEmpty() ? 0 : (double) inside / tokens.size();
    }

    /** What somebody hopes or knows within another's words is part of those words, not said by itself. */
    private static boolean isThought(Draft draft) {
        return !SURE.contains(draft.cue.lemma()) && (IN_THE_MIND.contains(draft.stance) || !draft.direct);
    }

    private static boolean holds(Draft outer, Draft inner) {
        Span cue = inner.cueSpan;
        return outer.content.stream().anyMatch(part -> part.contains(cue));
    }
}
