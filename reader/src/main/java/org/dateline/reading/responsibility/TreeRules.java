package org.dateline.reading.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** The rules of {@code responsibility.tsv} along the tree. */
final class TreeRules {
    private static final Set<String> UNREAL = Set.of("may", "might", "could", "would", "should", "not", "n't", "never");

    private final AnnotatedText text;
    private final Rules rules;
    private final Roles roles;

    TreeRules(AnnotatedText text, Rules rules) {
        this.text = text;
        this.rules = rules;
        this.roles = new Roles(text);
    }

    List<Found> list() {
        List<Found> found = new ArrayList<>();
        for (Token token : text.tokens()) {
            if (token.upos() == Upos.VERB && isReal(token)) {
                rules.told().stream()
                        .filter(rule -> rule.verbs().contains(token.lemma()))
                        .flatMap(rule -> apply(rule, token).stream())
                        .findFirst()
                        .ifPresent(found::add);
                held(token).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isReal(Token verb) {
        return text.children(verb).stream()
                .noneMatch(child -> UNREAL.contains(child.lemma().toLowerCase(Locale.ROOT)));
    }

    private Optional<Found> apply(ResponsibilityRule rule, Token verb) {
        Optional<Token> object = roles.object(verb);
        if (!rule.objects().contains("-")
                && object.filter(token -> fits(rule, token)).isEmpty()) {
            return Optional.empty();
        }
        Optional<Token> event = rule.event().stream()
                .flatMap(place -> roles.find(verb, place).stream())
                .filter(token -> isEvent(token) || !object.equals(Optional.of(token)))
                .findFirst();
        boolean loose = !verb.lemma().equals("claim")
                && object.filter(token -> token.lemma().equals("responsibility"))
                        .isPresent();
        if (loose && event.filter(token -> !isEvent(token)).isPresent()) {
            return Optional.empty();
        }
        boolean other = rule.verbs().contains("accuse")
                && event.filter(token -> !isEvent(token)).isPresent();
        if (other || needsEvent(rule) && event.filter(this::isEvent).isEmpty()) {
            return Optional.empty();
        }
        return roles.find(verb, rule.by())
                .filter(by -> !event.equals(Optional.of(by)))
                .map(by -> new Found(rule.stance(), by, verb.index(), event, earlier(rule, verb, event), rule.name()));
    }

    private boolean fits(ResponsibilityRule rule, Token object) {
        return rule.objects().contains("*")
                || rule.objects().contains(object.lemma())
                || (rule.objects().contains("EVENT") && rules.events().contains(object.lemma()));
    }

    /** Rules that take any object would otherwise read every blame and every charge as one for an attack. */
    private static boolean needsEvent(ResponsibilityRule rule) {
        return (rule.objects().contains("*") && !rule.verbs().contains("accuse"))
                || rule.objects().contains("-")
                || rule.verbs().contains("face");
    }

    /** A word for an attack, or a verb: what somebody did. */
    private boolean isEvent(Token token) {
        return rules.events().contains(token.lemma())
                || token.upos() == Upos.VERB && rules.acts().contains(token.lemma())
                || token.lemma().equals("it");
    }

    /** {@code held the rebels responsible for the attack}. */
    private Optional<Found> held(Token verb) {
        if (!verb.lemma().equals("hold")) {
            return Optional.empty();
        }
        // The adjective may hang on the verb or on whom it holds: "held [the rebels responsible for the attack]".
        Optional<Token> responsible = Stream.concat(
                        text.children(verb).stream(),
                        roles.object(verb).stream().flatMap(object -> text.children(object).stream()))
                .filter(child ->
                        child.lemma().equals("responsible") || child.lemma().equals("accountable"))
                .findFirst();
        Optional<Token> event = responsible.flatMap(word -> roles.after(word, "for"));
        Optional<Token> by = responsible.flatMap(this::own).or(() -> roles.object(verb));
        return by.filter(token -> responsible.isPresent())
                .map(token -> new Found(
                        ResponsibilityStance.IS_ACCUSED,
                        token,
                        verb.index(),
                        event,
                        earlier(verb, event),
                        "hold-responsible"));
    }

    private Optional<Token> own(Token responsible) {
        return text.children(responsible).stream()
                .filter(child -> child.relation().equals("nsubj"))
                .findFirst();
    }

    private boolean earlier(ResponsibilityRule rule, Token verb, Optional<Token> event) {
        Earlier earlier = new Earlier(text);
        return rule.by().equals("subj") ? earlier.is(verb, event) : earlier.isOther(verb, event);
    }

    private boolean earlier(Token verb, Optional<Token> event) {
        return new Earlier(text).is(verb, event);
    }
}
