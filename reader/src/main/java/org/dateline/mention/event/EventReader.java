package org.dateline.mention.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.IncidentKind;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Finds the words that name armed incidents. Stateless; one may be shared by threads.
 *
 * <pre>{@code
 * List<EventMention> events = new EventReader().read(annotator.annotate("Two rockets hit the base on Monday."));
 * events.getFirst().kind();    // rocket-attack: "hit" says little, the rockets tell
 * }</pre>
 */
public final class EventReader {
    private static final Set<String> VAGUE_NEEDS_HEAD =
            Set.of("nsubj", "nsubj:pass", "obl", "obl:agent", "obj", "compound", "amod", "nmod");
    private static final Set<IncidentKind> VAGUE =
            Set.of(IncidentKind.ATTACK, IncidentKind.EXPLOSION, IncidentKind.BOMBING, IncidentKind.CAR_BOMB);
    private static final int SHAPING = 8;

    private final Triggers triggers = Triggers.load();

    /** All triggers, in the order of the text. */
    public List<EventMention> read(AnnotatedText text) {
        List<EventMention> found = new ArrayList<>();
        for (Token token : text.tokens()) {
            find(text, token).ifPresent(found::add);
        }
        return List.copyOf(dropInner(found));
    }

    List<Trigger> table() {
        return triggers.all();
    }

    private Optional<EventMention> find(AnnotatedText text, Token token) {
        return switch (token.upos()) {
            case VERB -> verb(text, token).or(() -> asNoun(text, token));
            case NOUN, PROPN -> noun(text, token);
            case ADJ, AUX, X, SYM -> verb(text, token).filter(event -> event.strength() == Strength.STRONG);
            default -> Optional.empty();
        };
    }

    private Optional<EventMention> verb(AnnotatedText text, Token token) {
        return triggers.verbs(token.lemma()).stream()
                .filter(trigger -> fits(text, token, trigger))
                .findFirst()
                .map(trigger -> mention(text, token, trigger, token.span()));
    }

    /** "The shelling", "a bombing" are verbs for some taggers. */
    private Optional<EventMention> asNoun(AnnotatedText text, Token token) {
        return token.form().toLowerCase(java.util.Locale.ROOT).endsWith("ing") ? noun(text, token) : Optional.empty();
    }

    private Optional<EventMention> noun(AnnotatedText text, Token token) {
        String form = token.form().toLowerCase(java.util.Locale.ROOT);
        Optional<Match> byLemma = run(text, token, token.lemma());
        Optional<Match> match = byLemma.isPresent() ? byLemma : run(text, token, form);
        return match.map(found -> mention(text, token, found.trigger(), found.span()));
    }

    private record Match(Trigger trigger, Span span) {}

    private Optional<Match> run(AnnotatedText text, Token token, String last) {
        for (Trigger trigger : triggers.nouns(last)) {
            Optional<Span> span = backwards(text, token, trigger.words());
            if (span.isPresent()) {
                return Optional.of(new Match(trigger, span.get()));
            }
        }
        return Optional.empty();
    }

    /** The words of a run that ends in a token, hyphens between them passed over. */
    private static Optional<Span> backwards(AnnotatedText text, Token token, List<String> words) {
        int at = token.index();
        int first = text.sentenceOf(token).first();
        int start = token.start();
        for (int k = words.size() - 2; k >= 0; k--) {
            at--;
            while (at >= first && isHyphen(text.token(at))) {
                at--;
            }
            if (at < first || !same(text.token(at), words.get(k))) {
                return Optional.empty();
            }
            start = text.token(at).start();
        }
        return Optional.of(new Span(start, token.end()));
    }

    private static boolean isHyphen(Token token) {
        return token.form().equals("-") || token.form().equals("–");
    }

    private static boolean same(Token token, String word) {
        return token.lemma().equals(word) || token.form().equalsIgnoreCase(word);
    }

    private static boolean fits(AnnotatedText text, Token verb, Trigger trigger) {
        boolean particle = trigger.particle().isEmpty()
                || hasParticle(text, verb, trigger.particle().get());
        return particle
                && trigger.needs().entrySet().stream()
                        .allMatch(need -> hasDependent(text, verb, need.getKey(), need.getValue()));
    }

    private static boolean hasParticle(AnnotatedText text, Token verb, String particle) {
        return text.children(verb).stream().anyMatch(child -> child.form().equalsIgnoreCase(particle))
                || nextWords(text, verb, 1).stream()
                        .anyMatch(next -> next.form().equalsIgnoreCase(particle));
    }

    /** An object may have become the subject of a passive; without a tree the next words must do. */
    private static boolean hasDependent(AnnotatedText text, Token verb, String relation, Set<String> lemmas) {
        for (Token child : text.children(verb)) {
            boolean right = child.relation().equals(relation)
                    || relation.equals("obj")
                            && (child.deprel().equals("nsubj:pass")
                                    || child.relation().equals("obj"));
            if (right
                    && (lemmas.contains(child.lemma())
                            || relation.equals("obl") && hasCase(text, child, lemmas)
                            || inCompound(text, child, lemmas))) {
                return true;
            }
        }
        boolean participle = verb.relation().equals("acl")
                && relation.equals("obj")
                && text.findHead(verb)
                        .filter(head -> lemmas.contains(head.lemma()))
                        .isPresent();
        boolean treeless = text.children(verb).isEmpty()
                && verb.isRoot()
                && nextWords(text, verb, 4).stream().anyMatch(next -> lemmas.contains(next.lemma()));
        return participle || treeless;
    }

    private static boolean hasCase(AnnotatedText text, Token child, Set<String> lemmas) {
        return text.children(child).stream().anyMatch(c -> c.relation().equals("case") && lemmas.contains(c.lemma()));
    }

    private static boolean inCompound(AnnotatedText text, Token child, Set<String> lemmas) {
        return child.relation().equals("obj")
                && text.children(child).stream()
                        .anyMatch(
                                c -> List.of("compound", "conj", "nmod", "amod").contains(c.relation())
                                        && lemmas.contains(c.lemma()));
    }

    private static List<Token> nextWords(AnnotatedText text, Token token, int count) {
        int end = Math.min(text.sentenceOf(token).end(), token.index() + 1 + count);
        return text.tokens().subList(token.index() + 1, Math.max(token.index() + 1, end));
    }

    private EventMention mention(AnnotatedText text, Token token, Trigger trigger, Span span) {
        Optional<Triggers.Clue> clue = VAGUE.contains(trigger.kind()) ? clue(text, token) : Optional.empty();
        IncidentKind kind = clue.filter(told -> sharpens(trigger.kind(), told))
                .map(Triggers.Clue::kind)
                .orElse(trigger.kind());
        boolean armed =
                clue.isPresent() || trigger.kind() != IncidentKind.ATTACK && trigger.kind() != IncidentKind.EXPLOSION;
        return new EventMention(span, token.index(), kind, !trigger.verb(), trigger.strength(), armed, trigger.name());
    }

    /** A bombing by planes is an air strike, but a bomb beside a car bomb tells nothing new. */
    private static boolean sharpens(IncidentKind kind, Triggers.Clue clue) {
        return switch (kind) {
            case CAR_BOMB -> clue.rank() >= SHAPING;
            case BOMBING -> clue.rank() > 4;
            default -> true;
        };
    }

    /** The best clue among the words that hang on a trigger, or that it hangs on as their modifier. */
    private Optional<Triggers.Clue> clue(AnnotatedText text, Token token) {
        Optional<Triggers.Clue> best = Optional.empty();
        for (Token child : text.children(token)) {
            if (VAGUE_NEEDS_HEAD.contains(child.deprel()) || VAGUE_NEEDS_HEAD.contains(child.relation())) {
                best = better(best, ofPhrase(text, child));
            }
        }
        if (token.relation().equals("acl")) {
            best = better(best, text.findHead(token).flatMap(head -> ofPhrase(text, head)));
        }
        return best;
    }

    /** A word, its modifiers, and what it is joined with. */
    private Optional<Triggers.Clue> ofPhrase(AnnotatedText text, Token word) {
        Optional<Triggers.Clue> best = ofWord(word);
        for (Token child : text.children(word)) {
            if (List.of("compound", "amod", "conj", "nmod", "appos").contains(child.relation())
                    && child.upos() != Upos.VERB) {
                best = better(best, ofWord(child));
                for (Token inner : text.children(child)) {
                    if (List.of("compound", "amod").contains(inner.relation())) {
                        best = better(best, ofWord(inner));
                    }
                }
            }
        }
        return better(best, carBomb(text, word));
    }

    private Optional<Triggers.Clue> ofWord(Token word) {
        return triggers.findClue(word.lemma())
                .or(() -> triggers.findClue(word.form().toLowerCase(java.util.Locale.ROOT)));
    }

    /** "A car bomb", "a truck packed with explosives". */
    private static Optional<Triggers.Clue> carBomb(AnnotatedText text, Token word) {
        boolean bomb = List.of("bomb", "explosive").contains(word.lemma());
        boolean car = text.children(word).stream()
                .anyMatch(child -> List.of("car", "truck", "vehicle", "van", "lorry", "motorcycle")
                        .contains(child.lemma()));
        return bomb && car ? Optional.of(new Triggers.Clue(IncidentKind.CAR_BOMB, 7)) : Optional.empty();
    }

    private static Optional<Triggers.Clue> better(Optional<Triggers.Clue> one, Optional<Triggers.Clue> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return other.get().rank() > one.get().rank() ? other : one;
    }

    /** "Bomb" of "bomb attack" is no second mention. */
    private static List<EventMention> dropInner(List<EventMention> found) {
        return found.stream()
                .filter(event -> found.stream()
                        .noneMatch(other -> other.span().contains(event.span())
                                && !other.span().equals(event.span())))
                .toList();
    }
}
