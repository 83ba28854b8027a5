package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.event.Strength;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.aftermath.Told;
import org.dateline.reading.event.Happening;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.mentions.Headline;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Reason;
import org.dateline.reading.record.When;
import org.dateline.reading.responsibility.ResponsibilityMention;
import org.dateline.reading.weights.FeatureWeights;

/** Fills the fields of one incident after another. One for each report. */
final class IncidentBuilder {
    private final Setting setting;
    private final Times times;
    private final Sites sites;
    private final Roles roles;
    private final Weapons weapons;
    private final Targets targets;
    private final Casualties casualties;
    private final Aftermath aftermath;
    private final Blame blame;

    IncidentBuilder(
            Setting setting,
            List<ResponsibilityMention> blame,
            PartWeights weights,
            FeatureWeights siteWeights,
            FeatureWeights dayWeights) {
        this.setting = setting;
        this.times = new Times(setting, dayWeights);
        this.sites = new Sites(setting, siteWeights);
        this.roles = new Roles(setting, weights);
        this.weapons = new Weapons(setting);
        this.targets = new Targets(setting);
        this.casualties = new Casualties(setting);
        this.aftermath = new Aftermath(setting);
        this.blame = new Blame(setting, blame);
    }

    List<Incident> build(List<Happening> happenings, List<FigureMention> figures, List<Told> told) {
        Map<Integer, List<FigureMention>> shares = casualties.share(figures, happenings);
        Map<Integer, List<Told>> cues = aftermath.share(told, happenings);
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++) {
            incidents.add(incident(happenings, shares.getOrDefault(i, List.of()), cues.getOrDefault(i, List.of()), i));
        }
        return List.copyOf(incidents);
    }

    private Incident incident(List<Happening> happenings, List<FigureMention> figures, List<Told> told, int index) {
        Happening happening = happenings.get(index);
        List<Reason> reasons = new ArrayList<>();
        happening
                .grounds()
                .forEach(ground -> reasons.add(new Reason(
                        "evidence",
                        ground.event().rule(),
                        "“" + setting.words(ground.event().span()) + "” "
                                + ground.event().kind() + ", " + ground.status() + ": " + ground.because(),
                        Optional.empty())));
        Optional<When> when = when(happening, index, reasons);
        List<Place> where = where(happenings, index, reasons);
        IncidentKind kind = kind(happening, figures);
        List<Figure> counted = casualties.figures(figures, kind);
        Roles.Cast cast = roles.of(happening, index, figures);
        List<ResponsibilityMention> claims = blame.of(index);
        reasons.addAll(cast.reasons());
        blame.addTo(cast.actors(), claims);
        List<Actor> actors = cast.actors().list(figures);
        return new Incident(
                kind,
                Optional.empty(),
                happening.stage(),
                when,
                where,
                actors,
                targets.of(happening, cast.hits()),
                weapons.of(happening, cast.tools()),
                Sides.told(counted, actors, kind),
                blame.responsibility(actors, claims),
                aftermath.developments(told),
                aftermath.questions(told),
                happening.events().stream()
                        .map(event -> setting.evidence(event.span()))
                        .toList(),
                index == 0,
                reasons);
    }

    /** People carried off make a kidnapping of what the words alone leave open ("stopped a bus", "an operation"). */
    private static IncidentKind kind(Happening happening, List<FigureMention> figures) {
        boolean seized = figures.stream().anyMatch(figure -> figure.outcome() == Outcome.KIDNAPPED && !figure.none());
        boolean open = happening.events().stream()
                .allMatch(event -> event.strength() == Strength.WEAK || event.kind() == IncidentKind.ATTACK);
        return seized && open ? IncidentKind.KIDNAPPING : happening.kind();
    }

    /** The told day; where none is told, the report's own for what it is mainly about, if that is news. */
    private Optional<When> when(Happening happening, int index, List<Reason> reasons) {
        Optional<When> told = times.of(happening, index, reasons).flatMap(time -> when(time, reasons));
        return told.or(() -> index == 0 && times.isNews() ? ofReport(reasons) : Optional.empty());
    }

    private Optional<When> when(TimeMention time, List<Reason> reasons) {
        reasons.add(new Reason(
                "when",
                time.rule(),
                "“" + setting.words(time.span()) + "”, reckoned from " + time.basis(),
                Optional.empty()));
        return Whens.of(time, setting.text().text(), setting.offsets());
    }

    private Optional<When> ofReport(List<Reason> reasons) {
        Optional<When> when = Whens.ofReport(setting.mentions(), setting.offsets());
        when.ifPresent(day -> reasons.add(new Reason(
                "when",
                "day-of-report",
                "no words tell the day, and the report tells of nothing long ago: the day of the report, "
                        + setting.mentions().anchor().findDay().orElseThrow(),
                Optional.empty())));
        return when;
    }

    /** The sites that the text tells; where it tells none, the place in the title for what the report is mainly about. */
    private List<Place> where(List<Happening> happenings, int index, List<Reason> reasons) {
        List<Sites.Site> told = sites.of(happenings, index, reasons);
        Optional<Headline> headline = setting.mentions().headline().filter(title -> told.isEmpty() && index == 0);
        return headline.flatMap(title -> title.findPlace().map(place -> titled(place, title, reasons)))
                .map(List::of)
                .orElseGet(() -> told.stream().map(site -> place(site, reasons)).toList());
    }

    private static Place titled(PlaceMention place, Headline title, List<Reason> reasons) {
        reasons.add(new Reason(
                "where",
                "title",
                "the text names no place of it, and the title names “" + place.words() + "”",
                Optional.of(place.confidence())));
        return Wheres.ofTitle(place, title.words());
    }

    private Place place(Sites.Site site, List<Reason> reasons) {
        reasons.add(new Reason(
                "where",
                site.place().rule(),
                String.join("; ", site.place().reasons()),
                Optional.of(site.place().confidence())));
        return Wheres.of(site.place(), site.role(), setting.text().text(), setting.offsets());
    }
}
