package org.dateline.reading.event;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.reading.record.PlaceRole;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

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

    private static final int CLIMB = 5;

    private SiteRoles() {}

    /**
     * "From" a launch, "found in", "taken to": what the verb above makes of a place.
     *
     * @param isEvent whether a token tells an event, which ends the climb
     */
    public static PlaceRole of(AnnotatedText text, Token word, IntPredicate isEvent) {
        Optional<String> preposition = preposition(text, word);
        Token at = word;
        for (int step = 0; step < CLIMB && !at.isRoot(); step++) {
            at = text.token(at.head());
            if (isEvent.test(at.index()) && !LAUNCHING.contains(at.lemma())) {
                return PlaceRole.ATTACK_SITE;
            }
            if (FINDING.contains(at.lemma())) {
                return PlaceRole.FOUND_AT;
            }
            if (LAUNCHING.contains(at.lemma())
                    && preposition.filter("from"::equals).isPresent()) {
                return PlaceRole.LAUNCH_SITE;
            }
            if (CARRYING.contains(at.lemma())) {
                return preposition.filter("from"::equals).isPresent()
                        ? PlaceRole.EVACUATED_FROM
                        : PlaceRole.EVACUATED_TO;
            }
        }
        return PlaceRole.ATTACK_SITE;
    }

    private static Optional<String> preposition(AnnotatedText text, Token word) {
        return text.children(word).stream()
                .filter(child -> child.relation().equals("case"))
                .map(Token::lemma)
                .findFirst();
    }
}
