package org.dateline.mention.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Lexicon;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Chooses the time that dates an event: the one that hangs on the event's own word in the tree, never the one of the verb of
 * saying ("an official on Tuesday said the attack came Monday").
 *
 * <p>Order: under the event's word; on its verb or noun phrase higher up, short of a verb of saying; nearest in the same clause;
 * none. What to do without one (the day last told, the day of the report) is the caller's, who must mark it as a fallback.
 */
public final class IncidentTimes {
    private static final Set<String> TIME_RELATIONS =
            Set.of("obl", "nmod", "advmod", "obj", "appos", "compound", "nsubj", "dep");
    private static final Set<String> LIGHT = Set.of(
            "acl",
            "advcl",
            "conj",
            "xcomp",
            "ccomp",
            "nsubj",
            "obj",
            "obl",
            "nmod",
            "amod",
            "compound",
            "appos",
            "dep",
            "parataxis");
    private static final Set<String> STOPS = Set.of(".", ",", ";", "!", "?");
    private static final int CLIMB = 4;

    private IncidentTimes() {}

    /** A chosen time with the step that chose it: {@code under}, {@code above}, {@code clause}. */
    public record Choice(TimeMention time, String step) {}

    /**
     * The time of an event.
     *
     * @param event the word that names the event ("attacked", "attack", "explosion")
     * @param times mentions of its sentence; those that tell no day are passed by
     */
    public static Optional<Choice> find(AnnotatedText text, Token event, List<TimeMention> times) {
        List<TimeMention> days = times.stream()
                .filter(time -> time.isDay() && time.interval().isPresent() && !closesSpeech(text, time))
                .toList();
        Optional<Choice> under = attached(text, event, days).map(time -> new Choice(time, "under"));
        return under.or(() -> above(text, event, days)).or(() -> inClause(text, event, days));
    }

    private static Optional<Choice> above(AnnotatedText text, Token event, List<TimeMention> times) {
        Token at = event;
        for (int step = 0; step < CLIMB; step++) {
            Optional<Token> head = text.findHead(at);
            if (head.isEmpty() || !LIGHT.contains(at.relation()) || isSpeech(head.get())) {
                return Optional.empty();
            }
            at = head.get();
            Optional<TimeMention> time = attached(text, at, times);
            if (time.isPresent()) {
                return Optional.of(new Choice(time.get(), "above"));
            }
        }
        return Optional.empty();
    }

    /** Nearest time that hangs on no verb of saying. */
    private static Optional<Choice> inClause(AnnotatedText text, Token event, List<TimeMention> times) {
        return times.stream()
                .filter(time -> !hangsOnSpeech(text, time))
                .min(Comparator.comparingInt(time -> Math.abs(time.span().start() - event.start())))
                .map(time -> new Choice(time, "clause"));
    }

    private static Optional<TimeMention> attached(AnnotatedText text, Token word, List<TimeMention> times) {
        return times.stream()
                .filter(time -> findTop(text, time)
                        .filter(top -> TIME_RELATIONS.contains(top.relation()))
                        .flatMap(top -> findGovernor(text, top))
                        .filter(word::equals)
                        .isPresent())
                .min(Comparator.comparingInt(time -> Math.abs(time.span().start() - word.start())));
    }

    /** Whether a time tells when somebody spoke. */
    public static boolean hangsOnSpeech(AnnotatedText text, TimeMention time) {
        return closesSpeech(text, time)
                || findTop(text, time)
                        .flatMap(top -> findGovernor(text, top))
                        .filter(IncidentTimes::isSpeech)
                        .isPresent();
    }

    /** "..., an official said on Thursday.": whatever the tree makes of it, the day of what was said does not stand there. */
    private static boolean closesSpeech(AnnotatedText text, TimeMention time) {
        List<Token> tokens = text.tokensIn(time.span());
        if (tokens.isEmpty()) {
            return false;
        }
        int before = tokens.getFirst().index() - 1;
        if (before > 0 && text.token(before).lemma().equals("on")) {
            before--;
        }
        int behind = tokens.getLast().index() + 1;
        boolean closes = behind >= text.tokens().size()
                || STOPS.contains(text.token(behind).form());
        return closes && before >= 0 && text.token(before).upos() != Upos.NOUN && isSpeech(text.token(before));
    }

    /**
     * The word that a time hangs on. Where a tree hangs it on a verb of saying although it stands amid what is said ("women blew
     * themselves up on Monday in a market, the governor said"), it is the verb of what is said.
     */
    private static Optional<Token> findGovernor(AnnotatedText text, Token top) {
        Optional<Token> head = text.findHead(top);
        Optional<Token> said = head.filter(IncidentTimes::isSpeech).stream()
                .flatMap(speech -> text.children(speech).stream())
                .filter(child -> child.relation().equals("ccomp") && isAmid(text, top, child))
                .findFirst();
        return said.isPresent() ? said : head;
    }

    private static boolean isAmid(AnnotatedText text, Token word, Token clause) {
        Span span = text.subtree(clause);
        return span.start() < word.start() && word.end() < span.end();
    }

    /** The word of a time whose head stands outside it. */
    private static Optional<Token> findTop(AnnotatedText text, TimeMention time) {
        return text.tokensIn(time.span()).stream()
                .filter(token -> token.isRoot()
                        || !time.span().overlaps(text.token(token.head()).span()))
                .findFirst();
    }

    private static boolean isSpeech(Token token) {
        return Lexicon.standard().speech().isSpeech(token.lemma());
    }
}
