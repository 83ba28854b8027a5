package org.dateline.reading.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.evidence.Offsets;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.event.EventReader;
import org.dateline.mention.place.PlaceMention;
import org.dateline.reading.aftermath.AftermathReader;
import org.dateline.reading.aftermath.Told;
import org.dateline.reading.event.Happenings;
import org.dateline.reading.event.Owners;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.figure.Standing;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.record.ContextItem;
import org.dateline.reading.record.Incident;
import org.dateline.reading.role.Entities;
import org.dateline.reading.statement.Speakers;
import org.dateline.reading.statement.StatementMention;
import org.dateline.text.AnnotatedText;

/** From the mentions of a report to its incidents. Stateless; one may be shared by threads. */
public final class ReportReader {
    private final EventReader events = new EventReader();
    private final Happenings happenings = new Happenings();
    private final AftermathReader aftermath = new AftermathReader();

    /** What a report tells of incidents, and around them. */
    public record Reported(List<Incident> incidents, List<ContextItem> context) {}

    /** Joins what the rooms before have found. */
    public Reported read(Mentions mentions, List<PlaceMention> places, Entities entities, List<StatementMention> statements, List<FigureMention> figures) {
        AnnotatedText text = mentions.text();
        Offsets offsets = new Offsets(text.text());
        List<EventMention> found = events.read(text);
        Happenings.Told told = happenings.read(text, found, mentions.times(), places, mentions.anchor(), counted(figures));
        Speakers speakers = new Speakers(statements);
        List<Told> cues = aftermath.read(text);
        Owners owners = new Owners(text, told);
        Sites sites = new Sites(text, places, owners);
        Roles roles = new Roles(text, offsets, speakers, mentions.quantities(), entities, owners);
        IncidentBuilder builder = new IncidentBuilder(text, offsets, mentions.quantities(), sites, roles, speakers, owners);
        return new Reported(
                builder.build(told.incidents(), figures, cues),
                new Aftermath(text, offsets, speakers).context(cues, told.asides(), told.incidents()));
    }

    private static Set<Integer> counted(List<FigureMention> figures) {
        Set<Integer> words = new HashSet<>();
        figures.stream()
                .filter(figure -> figure.standing() == Standing.TOLD && !figure.none() && !figure.cumulative())
                .forEach(figure -> {
                    words.add(figure.outcomeWord());
                    words.add(figure.predicate());
                });
        return words;
    }
}
