package org.dateline.reading.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.evidence.Offsets;
import org.dateline.mention.event.EventReader;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.aftermath.AftermathReader;
import org.dateline.reading.aftermath.Cues;
import org.dateline.reading.aftermath.Told;
import org.dateline.reading.event.Happenings;
import org.dateline.reading.event.Owners;
import org.dateline.reading.event.Status;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.figure.Standing;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.record.ContextItem;
import org.dateline.reading.record.Incident;
import org.dateline.reading.responsibility.ResponsibilityMention;
import org.dateline.reading.statement.Speakers;
import org.dateline.reading.weights.FeatureWeights;
import org.dateline.text.AnnotatedText;

/** From the mentions of a report to its incidents. Stateless; one may be shared by threads. */
public final class ReportReader {
    private static final String DATED = "dated ";

    private final EventReader events = new EventReader();
    private final Happenings happenings = new Happenings();
    private final AftermathReader aftermath = new AftermathReader();
    private final PartWeights weights = PartWeights.load();
    private final FeatureWeights siteWeights = FeatureWeights.load(Sites.class, "site-weights.tsv", 1);
    private final FeatureWeights dayWeights = FeatureWeights.load(Times.class, "day-weights.tsv", 1);

    /** What a report tells of incidents, and around them. */
    public record Reported(List<Incident> incidents, List<ContextItem> context) {}

    /** Joins what the rooms before have found. */
    public Reported read(
            Mentions mentions, Speakers speakers, List<FigureMention> figures, List<ResponsibilityMention> blame) {
        AnnotatedText text = mentions.text();
        Happenings.Told told = happenings.read(
                text,
                events.read(text),
                toldTimes(mentions),
                toldPlaces(mentions),
                mentions.anchor(),
                counted(figures));
        Owners owners = new Owners(text, told);
        Setting setting = new Setting(mentions, new Offsets(text.text()), speakers, owners);
        List<Told> cues =
                aftermath.read(text).stream().filter(cue -> isReal(cue, told)).toList();
        List<Incident> incidents = new IncidentBuilder(setting, blame, weights, siteWeights, dayWeights)
                .build(told.incidents(), figures, cues);
        return new Reported(incidents, new Aftermath(setting).context(cues, told.asides(), told.incidents()));
    }

    /** The day of the dateline tells when the report was filed, and is no event's. */
    private static List<TimeMention> toldTimes(Mentions mentions) {
        return mentions.times().stream()
                .filter(time -> !mentions.inDateline(time.span()))
                .filter(time -> !datesDocument(mentions.text().text(), time))
                .toList();
    }

    /** Pakistan in the name of the Pakistani Taliban, and an agency that is called like a town, are no places of anything. */
    private static List<PlaceMention> toldPlaces(Mentions mentions) {
        return mentions.places().stream()
                .filter(place -> mentions.names().stream()
                        .noneMatch(
                                name -> name.group().isPresent() && name.span().contains(place.span())))
                .filter(place -> mentions.dateline().stream()
                        .noneMatch(head -> head.agencies().contains(place.words())))
                .toList();
    }

    /** "A statement dated February 22". */
    private static boolean datesDocument(String text, TimeMention time) {
        int start = time.span().start();
        return text.substring(Math.max(0, start - DATED.length()), start).equalsIgnoreCase(DATED);
    }

    /** What is only expected or feared did not follow from anything. */
    private static boolean isReal(Told cue, Happenings.Told told) {
        return cue.what() != Cues.What.DEVELOPMENT
                || told.asides().stream()
                        .noneMatch(aside -> aside.sentence() == cue.sentence() && aside.status() == Status.UNREAL);
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
