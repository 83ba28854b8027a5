package org.dateline.incident.merge;

import java.util.Optional;
import org.dateline.incident.match.Passage;
import org.dateline.incident.match.Telling;
import org.dateline.incident.record.Claim;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Side;

/** A casualty figure in the ledger while it is folded: its fate is decided as later reports come in. */
final class Entry {
    private final String id;
    private final Telling telling;
    private final Figure figure;
    private final String sentence;
    private boolean counted = true;
    private boolean withDead;
    private Optional<String> why = Optional.empty();
    private Optional<String> supersededBy = Optional.empty();

    Entry(Telling telling, Figure figure) {
        this.telling = telling;
        this.figure = figure;
        this.id = ClaimIds.of(telling, "casualties." + figure.outcome(), figure.id());
        this.sentence =
                figure.evidence().flatMap(e -> Passage.sentence(telling, e)).orElse(figure.text());
    }

    String id() {
        return id;
    }

    Telling telling() {
        return telling;
    }

    Figure figure() {
        return figure;
    }

    Outcome outcome() {
        return figure.outcome();
    }

    /** The sentence in which the figure stands. */
    String sentence() {
        return sentence;
    }

    /** So many characters of the report after that sentence. */
    String after(int reach) {
        String text = telling.report().text();
        int at = text.indexOf(sentence);
        int from = at < 0 ? text.length() : at + sentence.length();
        return text.substring(from, Math.min(text.length(), from + reach));
    }

    Optional<Attribution> attribution() {
        return figure.attribution();
    }

    boolean attackers() {
        return figure.side() == Side.PERPETRATOR;
    }

    /** Whether it is of all who were hit, the dead among them ("four people were shot"), though it was read as of the injured. */
    boolean withDead() {
        return withDead;
    }

    void countsDead() {
        withDead = true;
    }

    boolean counted() {
        return counted;
    }

    boolean open() {
        return figure.high().isEmpty();
    }

    /** The lower bound; for "up to ten" the upper one. */
    int size() {
        return figure.low()
                .filter(n -> n > 0 || figure.high().equals(figure.low()))
                .or(figure::high)
                .orElse(0);
    }

    boolean numbered() {
        return figure.low().isPresent() || figure.high().isPresent();
    }

    void discount(String because) {
        counted = false;
        why = Optional.of(because);
    }

    void supersede(Entry by, String because) {
        discount(because);
        supersededBy = Optional.of(by.id);
    }

    void note(String remark) {
        why = Optional.of(remark);
    }

    Claim claim() {
        return new Claim(
                id,
                "casualties." + figure.outcome(),
                figure,
                telling.reportId(),
                figure.attribution(),
                figure.evidence(),
                counted,
                why,
                supersededBy);
    }
}
