package org.dateline.incident.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Side;

/**
 * One report's figure for one outcome, for comparing: the total where it gives one, else its parts added up.
 *
 * @param exact whether it is a number and not a lower bound
 */
public record Toll(int low, boolean exact) {
    /** A capital inside the words, or two words in capitals. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Ll}\\S* \\p{Lu}\\p{Ll}|^\\p{Lu}\\p{Ll}\\S* \\p{Lu}\\p{Ll}");

    /** The toll of victims that a report's figures tell; empty where they tell none. */
    public static Optional<Toll> of(List<Figure> figures, Outcome outcome) {
        List<Figure> mine = figures.stream()
                .filter(f -> f.outcome() == outcome && f.side() != Side.PERPETRATOR)
                .filter(f ->
                        !f.cumulative() && f.low().isPresent() && f.rivalOf().isEmpty())
                .toList();
        Optional<Toll> whole = mine.stream()
                .filter(f -> f.partOf().isEmpty() && f.group().isEmpty())
                .map(Toll::of)
                .findFirst();
        return whole.isPresent()
                ? whole
                : sum(counts(mine.stream().filter(f -> f.partOf().isEmpty()).toList()));
    }

    /** Without people by name, who are some of those counted: "three policemen", "Head Constable Rafiullah". */
    private static Stream<Figure> counts(List<Figure> figures) {
        int named = (int) figures.stream().filter(Toll::isNamed).count();
        boolean among = figures.stream().anyMatch(f -> !isNamed(f) && f.low().orElseThrow() >= Math.max(2, named));
        return figures.stream().filter(f -> !among || !isNamed(f));
    }

    private static boolean isNamed(Figure figure) {
        return figure.low().orElseThrow() == 1
                && figure.high().equals(figure.low())
                && NAME.matcher(figure.text()).find();
    }

    private static Toll of(Figure figure) {
        return new Toll(figure.low().orElseThrow(), figure.high().equals(figure.low()));
    }

    private static Optional<Toll> sum(Stream<Figure> parts) {
        return parts.map(Toll::of).reduce((a, b) -> new Toll(a.low + b.low, a.exact && b.exact));
    }

    /** Whether both may be true at once. */
    public boolean agrees(Toll other) {
        if (exact && other.exact) {
            return low == other.low;
        }
        return (!exact || low >= other.low) && (!other.exact || other.low >= low);
    }
}
