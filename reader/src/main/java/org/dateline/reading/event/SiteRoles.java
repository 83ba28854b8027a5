package org.dateline.reading.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.reading.record.PlaceRole;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** In which role a place stands to an incident. */
public final class SiteRoles {
    private static final Set<String> FINDING =
            Set.of("find", "recover", "discover", "seize", "uncover", "arrest", "detain", "capture");
    private static final Set<String> LAUNCHING = Set.of("fire", "launch", "shoot", "lob");
    private static final Set<String> CARRYING = Set.of(
            "take",
            "rush",
            "transport",
            "transfer",
            "airlift",
            "evacuate",
            "fly",
            "bring",
            "hospitalize",
            "treat",
            "admit");

    private static final Set<String> AWAY = Set.of("from", "out");
    private static final int CLIMB = 5;

    private SiteRoles() {}

    /**
     * "From" a launch, "found in", "taken to": what the verb above makes of a place; empty where it is somebody who acts.
     *
     * @param isEvent whether a token tells an event, which ends the climb unless it only points back ("used in the attack")
     */
    public static Optional<PlaceRole> of(AnnotatedText text, Token word, IntPredicate isEvent) {
        Optional<String> preposition = text.findPreposition(word);
        Token at = word;
        for (int step = 0; step < CLIMB && !at.isRoot(); step++) {
            boolean subject = at.relation().equals("nsubj");
            at = text.token(at.head());
            boolean event = isEvent.test(at.index()) && !pointsBack(text, at);
            if (event && !LAUNCHING.contains(at.lemma())) {
                return Optional.of(PlaceRole.ATTACK_SITE);
            }
            if (FINDING.contains(at.lemma())) {
                return subject ? Optional.empty() : Optional.of(PlaceRole.FOUND_AT);
            }
            if (LAUNCHING.contains(at.lemma())
                    && preposition.filter("from"::equals).isPresent()) {
                return Optional.of(PlaceRole.LAUNCH_SITE);
            }
            if (CARRYING.contains(at.lemma())) {
                return carried(preposition, subject);
            }
            Optional<String> higher = text.findPreposition(at);
            preposition = higher.isPresent() ? higher : preposition;
        }
        return Optional.of(isBehindFind(text, word, isEvent) ? PlaceRole.FOUND_AT : PlaceRole.ATTACK_SITE);
    }

    /** "Found the launcher used in the attack in the town of X": nothing but words that point back between the find and the place. */
    private static boolean isBehindFind(AnnotatedText text, Token word, IntPredicate isEvent) {
        for (int i = word.index() - 1; i >= text.sentenceOf(word).first(); i--) {
            Token token = text.token(i);
            if (isEvent.test(i)) {
                if (!pointsBack(text, token)) {
                    return false;
                }
            } else if (token.upos() == Upos.VERB && FINDING.contains(token.lemma())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PlaceRole> carried(Optional<String> preposition, boolean subject) {
        if (subject || preposition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(AWAY.contains(preposition.get()) ? PlaceRole.EVACUATED_FROM : PlaceRole.EVACUATED_TO);
    }

    /** "The attack": a place behind it may well belong to the verb before it. */
    private static boolean pointsBack(AnnotatedText text, Token token) {
        return token.upos() == Upos.NOUN
                && text.children(token).stream()
                        .anyMatch(child -> child.upos() == Upos.DET
                                && Set.of("the", "this", "that").contains(child.lemma()))
                && text.children(token).stream()
                        .noneMatch(child -> List.of("amod", "compound").contains(child.relation()));
    }
}
