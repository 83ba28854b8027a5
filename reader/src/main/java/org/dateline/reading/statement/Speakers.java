package org.dateline.reading.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Offsets;
import org.dateline.evidence.Span;
import org.dateline.reading.record.Attribution;

/**
 * Whose words stand where.
 *
 * <pre>{@code
 * Speakers speakers = new Speakers(statements);
 * Optional<Attribution> attribution = speakers.attribution(figure.span(), offsets);
 * }</pre>
 */
public final class Speakers {
    private final List<StatementMention> statements;

    public Speakers(List<StatementMention> statements) {
        this.statements = List.copyOf(statements);
    }

    public List<StatementMention> statements() {
        return statements;
    }

    /** The innermost statement whose content holds all of these words. */
    public Optional<StatementMention> at(Span words) {
        return statements.stream()
                .filter(statement -> statement.tells(words))
                .min(Comparator.comparingInt(StatementMention::length));
    }

    /** The innermost statement whose content holds this char. */
    public Optional<StatementMention> at(int offset) {
        return at(new Span(offset, offset + 1));
    }

    /** The innermost one that tells who speaks: hearsay ({@code reportedly}) within a statement is its speaker's. */
    public Optional<StatementMention> namedAt(Span words) {
        return statements.stream()
                .filter(statement -> statement.speaker().isPresent() && statement.tells(words))
                .min(Comparator.comparingInt(StatementMention::length));
    }

    /** Whether these words tell who speaks, in any statement. */
    public boolean speaks(Span words) {
        return statements.stream()
                .flatMap(statement -> statement.speaker().stream())
                .anyMatch(speaker -> speaker.span().overlaps(words));
    }

    /** All statements around these words, innermost first. */
    public List<StatementMention> listAt(Span words) {
        return statements.stream()
                .filter(statement -> statement.tells(words))
                .sorted(Comparator.comparingInt(StatementMention::length))
                .toList();
    }

    /** Who says these words, for the record; absent where the report says them in its own voice. */
    public Optional<Attribution> attribution(Span words, Offsets offsets) {
        return namedAt(words).map(statement -> StatementRecords.attribution(statement, offsets));
    }
}
