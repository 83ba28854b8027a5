package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.event.Strength;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.aftermath.Told;
import org.dateline.reading.event.Happening;
import org.dateline.reading.figure.FigureMention;
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
            Setting setting, List<ResponsibilityMention> blame, PartWeights weights, FeatureWeights siteWeights) {
        this.setting = setting;
        this.times = new Times(setting);
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
        Optional<When> when = times.of(happening, index).flatMap(time -> when(time, reasons));
        List<Place> where = sites.of(happening, index, reasons).stream()
                .map(site -> place(site, reasons))
                .toList();
        List<Figure> counted = casualties.figures(figures);
        Roles.Cast cast = roles.of(happening, index, figures);
        List<ResponsibilityMention> claims = blame.of(index);
        reasons.addAll(cast.reasons());
        blame.addTo(cast.actors(), claims);
        List<Actor> actors = cast.actors().list();
        IncidentKind kind = kind(happening, figures);
        return new Incident(
                kind,
                Optional.empty(),
                happening.stage(),
                when,
                where,
                actors,
                targets.of(happening, cast.hits()),
                weapons.of(cast.tools()),
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

    private Optional<When> when(Times.Choice choice, List<Reason> reasons) {
        TimeMention time = choice.time();
        reasons.add(new Reason(
                "when",
                time.rule(),
                "“" + setting.words(time.span()) + "”, reckoned from " + time.basis() + ", " + choice.how(),
                Optional.empty()));
        return Whens.of(time, setting.text().text(), setting.offsets());
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
