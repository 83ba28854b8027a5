package org.dateline.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.evidence.Offsets;
import org.dateline.evidence.Span;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stance;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Statement;

/** Statements as the record has them. */
public final class StatementRecords {
    private static final String NOBODY_NAMED = "unnamed source";

    private StatementRecords() {}

    public static List<Statement> list(List<StatementMention> statements, String text, Offsets offsets) {
        return statements.stream()
                .map(statement -> record(statement, text, offsets))
                .toList();
    }

    private static Statement record(StatementMention statement, String text, Offsets offsets) {
        return new Statement(
                attribution(statement, offsets),
                words(statement.content(), text),
                statement.direct(),
                evidence(statement.content(), offsets),
                Optional.of(evidence(List.of(statement.cueSpan()), offsets)),
                Optional.empty());
    }

    /** The words as they stand; the stretches of a broken quotation with a blank between them. */
    private static String words(List<Span> content, String text) {
        return content.stream().map(span -> span.of(text)).collect(Collectors.joining(" "));
    }

    /** Who says it; a speaker that the report hides is of kind {@code unnamed} and has no evidence. */
    public static Attribution attribution(StatementMention statement, Offsets offsets) {
        Optional<Speaker> speaker = statement.speaker();
        return new Attribution(
                speaker.map(Speaker::name).orElse(NOBODY_NAMED),
                speaker.map(Speaker::kind).orElse(SpeakerKind.UNNAMED),
                speaker.flatMap(Speaker::party),
                Optional.of(statement.cueWords()),
                statement.saidOn(),
                statement.stance(),
                statement.direct(),
                statement.via().map(via -> passedOn(via, offsets)),
                speaker.map(who -> evidence(who.spans(), offsets)));
    }

    private static Attribution passedOn(Speaker via, Offsets offsets) {
        return new Attribution(
                via.name(),
                via.kind(),
                via.party(),
                Optional.empty(),
                Optional.empty(),
                Stance.REPORTS_HEARSAY,
                false,
                Optional.empty(),
                Optional.of(evidence(via.spans(), offsets)));
    }

    private static Evidence evidence(List<Span> spans, Offsets offsets) {
        return new Evidence(spans.stream().map(offsets::toCodePoints).toList(), false);
    }
}
