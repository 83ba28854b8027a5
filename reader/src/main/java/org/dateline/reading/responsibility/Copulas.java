package org.dateline.reading.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** {@code X was responsible for the attack}, {@code X was behind it}, {@code X is to blame}, {@code the attack was the work of X}. */
final class Copulas {
    private final AnnotatedText text;
    private final Rules rules;
    private final Roles roles;

    Copulas(AnnotatedText text, Rules rules) {
        this.text = text;
        this.rules = rules;
        this.roles = new Roles(text);
    }

    List<Found> list() {
        List<Found> found = new ArrayList<>();
        for (Token token : text.tokens()) {
            switch (token.lemma()) {
                case "responsible" -> responsible(token).ifPresent(found::add);
                case "behind" -> behind(token).ifPresent(found::add);
                case "blame" -> toBlame(token).ifPresent(found::add);
                case "work", "handiwork" -> work(token).ifPresent(found::add);
                default -> {}
            }
        }
        return found;
    }

    private Optional<Token> subject(Token token) {
        return text.children(token).stream()
                .filter(child ->
                        child.relation().equals("nsubj") && !child.deprel().equals("nsubj:outer"))
                .findFirst()
                .or(() -> text.findHead(token)
                        .filter(head -> Set.of("xcomp", "acl").contains(token.relation()))
                        .flatMap(head -> token.relation().equals("acl") ? Optional.of(head) : subject(head)));
    }

    private boolean isNegated(Token token) {
        return text.children(token).stream()
                .anyMatch(child -> Set.of("not", "n't", "never", "no").contains(child.lemma()));
    }

    private Optional<Found> responsible(Token word) {
        Optional<Token> event = roles.after(word, "for").filter(this::isEvent);
        boolean held =
                text.findHead(word).filter(head -> head.lemma().equals("hold")).isPresent();
        return event.isEmpty() || held || isNegated(word)
                ? Optional.empty()
                : subject(word).map(by -> found(by, word, event, "responsible"));
    }

    private boolean isEvent(Token token) {
        return rules.events().contains(token.lemma());
    }

    private Optional<Found> behind(Token word) {
        Optional<Token> event = text.findHead(word).filter(this::isEvent);
        return event.filter(token -> !isNegated(token))
                .flatMap(this::subject)
                .map(by -> found(by, word, event, "behind"));
    }

    private Optional<Found> toBlame(Token word) {
        boolean to =
                text.children(word).stream().anyMatch(child -> child.lemma().equals("to"));
        boolean copula =
                text.findHead(word).filter(head -> head.lemma().equals("be")).isPresent()
                        || text.children(word).stream()
                                .anyMatch(child -> child.lemma().equals("be"));
        Optional<Token> by = subject(word).or(() -> text.findHead(word).flatMap(this::subject));
        return to && copula && !isNegated(word)
                ? by.map(token -> found(token, word, roles.after(word, "for"), "to-blame"))
                : Optional.empty();
    }

    private Optional<Found> work(Token word) {
        Optional<Token> event = subject(word).filter(this::isEvent);
        return event.isEmpty() || isNegated(word)
                ? Optional.empty()
                : roles.after(word, "of").map(by -> found(by, word, event, "work-of"));
    }

    private Found found(Token by, Token cue, Optional<Token> event, String rule) {
        boolean earlier = new Earlier(text).is(cue, event);
        return new Found(ResponsibilityStance.IS_ACCUSED, by, cue.index(), event, earlier, rule);
    }
}
