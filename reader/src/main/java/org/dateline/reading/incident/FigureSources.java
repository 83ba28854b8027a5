package org.dateline.reading.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Stance;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.statement.StatementMention;
import org.dateline.reading.statement.StatementRecords;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Who gives a figure: whose words it stands in; else who gives the figure that it is a part of in the same sentence; else the only one who
 * speaks in its sentence ("..., the governor's office said; one worker was hurt"); else whoever has just spoken in the sentence before
 * ("..., police said. Nobody was hurt.").
 */
final class FigureSources {
    /** What is cited in place of somebody: no speaker. */
    private static final Set<String> NOBODY = Set.of(
            "tally",
            "count",
            "toll",
            "injury",
            "wound",
            "death",
            "figure",
            "number",
            "correspondent",
            "reporter",
            "information");

    private final Setting setting;
    private final AnnotatedText text;

    FigureSources(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    Optional<Attribution> find(FigureMention figure, List<FigureMention> all) {
        Optional<Attribution> own = told(figure);
        if (own.isPresent()) {
            return own;
        }
        Sentence sentence = sentence(figure.span());
        Optional<Attribution> whole = all.stream()
                .filter(other -> figure.partOf().equals(Optional.of(other.id())))
                .filter(other -> sentence(other.span()).index() == sentence.index())
                .flatMap(other -> told(other).stream())
                .findFirst();
        return whole.or(() -> beside(figure, sentence)).or(() -> before(sentence));
    }

    /** A figure that is told twice is said by whoever is named beside it first: the headline often leaves the speaker out. */
    private Optional<Attribution> told(FigureMention figure) {
        return Stream.concat(Stream.of(figure.span()), figure.evidence().stream())
                .flatMap(words -> setting.speakers().namedAt(words).stream())
                .filter(this::isSomebody)
                .map(this::attribution)
                .findFirst();
    }

    private Optional<Attribution> beside(FigureMention figure, Sentence sentence) {
        List<StatementMention> spoken = spoken(sentence);
        boolean one = spoken.stream()
                        .map(statement -> statement.speaker().orElseThrow().name())
                        .distinct()
                        .count()
                == 1;
        return one
                ? spoken.stream()
                        .filter(statement -> isAfter(figure, statement))
                        .map(this::attribution)
                        .findFirst()
                : Optional.empty();
    }

    private boolean isAfter(FigureMention figure, StatementMention statement) {
        return statement.cueSpan().end() <= figure.span().start()
                && statement.extent().start() < statement.cueSpan().start();
    }

    /** Whoever has the last word in the sentence before, after what he says: "..., police said." */
    private Optional<Attribution> before(Sentence sentence) {
        if (sentence.index() == 0 || !spoken(sentence).isEmpty()) {
            return Optional.empty();
        }
        Sentence earlier = text.sentences().get(sentence.index() - 1);
        if (earlier.paragraph() != sentence.paragraph()) {
            return Optional.empty();
        }
        return spoken(earlier).stream()
                .filter(statement ->
                        statement.extent().end() <= statement.cueSpan().start())
                .reduce((a, b) -> b)
                .map(this::attribution);
    }

    private List<StatementMention> spoken(Sentence sentence) {
        return setting.speakers().statements().stream()
                .filter(statement ->
                        text.sentenceOf(text.token(statement.cue())).index() == sentence.index())
                .filter(statement -> statement.stance() == Stance.ASSERTS && isSomebody(statement))
                .toList();
    }

    private boolean isSomebody(StatementMention statement) {
        return statement
                .speaker()
                .filter(speaker -> !NOBODY.contains(text.token(speaker.head()).lemma()))
                .isPresent();
    }

    private Sentence sentence(Span words) {
        Token token = text.tokensIn(words).getFirst();
        return text.sentenceOf(token);
    }

    private Attribution attribution(StatementMention statement) {
        return StatementRecords.attribution(statement, setting.offsets());
    }
}
