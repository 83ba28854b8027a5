package org.dateline.reading.responsibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.dateline.evidence.Span;
import org.dateline.reading.statement.Speaker;
import org.dateline.reading.statement.Speakers;
import org.dateline.reading.statement.StatementMention;
import org.dateline.reading.statement.StatementReader;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Finds who is said to have done it.
 *
 * <pre>{@code
 * List<StatementMention> statements = statementReader.read(annotated, times);
 * List<ResponsibilityMention> words = ResponsibilityReader.load(statementReader).read(annotated, new Speakers(statements));
 * }</pre>
 *
 * <p>May be shared by threads.
 */
public final class ResponsibilityReader {
    private final Rules rules = Rules.load();
    private final StatementReader statements;

    private ResponsibilityReader(StatementReader statements) {
        this.statements = statements;
    }

    public static ResponsibilityReader load(StatementReader statements) {
        return new ResponsibilityReader(statements);
    }

    /** All words on who did it, in the order of the text. */
    public List<ResponsibilityMention> read(AnnotatedText text, Speakers speakers) {
        List<ResponsibilityMention> none = noneClaimed(text, speakers);
        List<Found> found = new ArrayList<>(new TreeRules(text, rules).list());
        found.addAll(new Copulas(text, rules).list());
        found.addAll(new OwnActs(text, rules).list(speakers.statements()));
        found.addAll(new Wordings(text, rules).list(found));
        found.removeIf(one -> none.stream()
                .anyMatch(mention ->
                        mention.sentence().contains(text.token(one.cue()).span()) && one.negativeBy(text)));
        List<ResponsibilityMention> mentions = new ArrayList<>(none);
        mentions.addAll(named(found, text, speakers));
        mentions.sort(Comparator.comparing(ResponsibilityMention::evidence));
        return List.copyOf(mentions);
    }

    private List<ResponsibilityMention> named(List<Found> found, AnnotatedText text, Speakers speakers) {
        List<Integer> heads =
                new ArrayList<>(found.stream().map(one -> one.by().index()).toList());
        speakers.statements().forEach(s -> s.speaker().ifPresent(who -> heads.add(who.head())));
        StatementReader.Names names = statements.names(text, heads);
        List<ResponsibilityMention> mentions = new ArrayList<>();
        for (Found one : found) {
            names.find(one.by().index()).ifPresent(by -> mentions.add(mention(one, by, text, speakers)));
        }
        return mentions;
    }

    private static ResponsibilityMention mention(Found one, Speaker by, AnnotatedText text, Speakers speakers) {
        Token cue = text.token(one.cue());
        Span evidence = one.event()
                .map(Token::span)
                .orElse(cue.span())
                .union(cue.span())
                .union(one.by().span());
        return new ResponsibilityMention(
                Optional.of(one.stance()),
                Optional.of(by),
                speaker(one, by, speakers, text),
                one.cue(),
                one.event().map(token -> OptionalInt.of(token.index())).orElse(OptionalInt.empty()),
                evidence,
                span(text, text.sentenceOf(cue)),
                one.earlier(),
                one.rule());
    }

    /** The accuser: whose statement holds the name, unless that is the one named. */
    private static Optional<StatementMention> speaker(Found one, Speaker by, Speakers speakers, AnnotatedText text) {
        Span cue = text.token(one.cue()).span();
        return speakers.listAt(one.by().span()).stream()
                .filter(statement -> statement.speaker().isPresent())
                .findFirst()
                .or(() -> speakers.namedAt(cue))
                .or(() -> speakers.statements().stream()
                        .filter(s -> s.cue() == one.cue()
                                && s.speaker()
                                        .filter(w -> w.head() != by.head())
                                        .isPresent())
                        .findFirst());
    }

    private List<ResponsibilityMention> noneClaimed(AnnotatedText text, Speakers speakers) {
        List<ResponsibilityMention> mentions = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Span span = span(text, sentence);
            String words = span.of(text.text()).toLowerCase(Locale.ROOT).replaceAll("\\s", " ");
            for (NoneClaimedRule rule : rules.none()) {
                Matcher matcher = rule.pattern().matcher(words);
                if (matcher.find() && words.length() == span.length()) {
                    Span evidence = new Span(span.start() + matcher.start(), span.start() + matcher.end());
                    mentions.add(none(rule, evidence, span, text, speakers));
                    break;
                }
            }
        }
        return mentions;
    }

    private ResponsibilityMention none(
            NoneClaimedRule rule, Span evidence, Span sentence, AnnotatedText text, Speakers speakers) {
        Optional<Token> event = text.tokensIn(new Span(evidence.start(), sentence.end())).stream()
                .filter(token -> rules.events().contains(token.lemma()))
                .findFirst();
        List<Token> inside = text.tokensIn(evidence);
        int cue = inside.isEmpty()
                ? text.tokensIn(sentence).getFirst().index()
                : inside.getLast().index();
        return new ResponsibilityMention(
                Optional.empty(),
                Optional.empty(),
                speakers.namedAt(evidence),
                cue,
                event.map(token -> OptionalInt.of(token.index())).orElse(OptionalInt.empty()),
                evidence,
                sentence,
                false,
                rule.name());
    }

    private static Span span(AnnotatedText text, Sentence sentence) {
        return text.token(sentence.first())
                .span()
                .union(text.token(sentence.end() - 1).span());
    }
}
