package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.quantity.QuantityReader;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;

/**
 * Finds how many people were killed, hurt, taken, freed ... Stateless; one may be shared by threads.
 *
 * <pre>{@code
 * FigureReader reader = FigureReader.load();
 * List<FigureMention> figures = reader.read(annotator.annotate("A bomb killed five people, including two children."));
 * figures.get(0);    // killed 5
 * figures.get(1);    // killed 2, part of the first
 * }</pre>
 *
 * <p>Follows the tree where there is one, else the order of words; reads capitals as well.
 */
public final class FigureReader {
    private final Lexicon lexicon;
    private final QuantityReader quantities = new QuantityReader();

    private FigureReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public static FigureReader load() {
        return new FigureReader(Lexicon.load());
    }

    /** All figures of a report, the headline one first. */
    public List<FigureMention> read(AnnotatedText text) {
        return read(text, quantities.read(text));
    }

    /** The same from counts that are read already. */
    public List<FigureMention> read(AnnotatedText text, List<Quantity> counts) {
        List<Sighting> sightings = new ArrayList<>();
        Antecedents antecedents = new Antecedents();
        Scopes scopes = new Scopes();
        Set<String> surnames = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            Line line = new Line(text, sentence);
            List<PeoplePhrase> phrases = PeoplePhrases.in(line, within(counts, line), lexicon, surnames);
            antecedents.take(line, phrases);
            scopes.take(line);
            sightings.addAll(Sightings.in(line, phrases, lexicon));
        }
        return Figures.of(text, Gathering.of(sightings, antecedents, scopes));
    }

    private static List<Quantity> within(List<Quantity> counts, Line line) {
        if (line.first() == line.end()) {
            return List.of();
        }
        var span = line.span(line.first(), line.end());
        return counts.stream().filter(count -> span.contains(count.span())).toList();
    }
}
