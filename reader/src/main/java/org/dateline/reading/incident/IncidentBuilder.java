package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.evidence.Offsets;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.aftermath.Told;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Reason;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.record.ResponsibilityStatus;
import org.dateline.reading.record.When;
import org.dateline.reading.statement.Speakers;
import org.dateline.text.AnnotatedText;

/** Fills the fields of one incident after another. One for each report. */
final class IncidentBuilder {
    private final AnnotatedText text;
    private final Offsets offsets;
    private final Sites sites;
    private final Roles roles;
    private final Weapons weapons;
    private final Targets targets;
    private final Casualties casualties;
    private final Aftermath aftermath;

    IncidentBuilder(AnnotatedText text, Offsets offsets, List<Quantity> quantities, Sites sites, Roles roles, Speakers speakers, Owners owners) {
        this.text = text;
        this.offsets = offsets;
        this.sites = sites;
        this.roles = roles;
        this.weapons = new Weapons(text, offsets, quantities);
        this.targets = new Targets(text, offsets, quantities);
        this.casualties = new Casualties(text, offsets, speakers, owners);
        this.aftermath = new Aftermath(text, offsets, speakers);
    }

    List<Incident> build(List<Happening> happenings, List<FigureMention> figures, List<Told> told) {
        Map<Integer, List<FigureMention>> shares = casualties.share(figures, happenings);
        Map<Integer, List<Told>> cues = Aftermath.share(told, happenings);
        List<Incident> incidents = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++) {
            incidents.add(incident(happenings.get(i), shares.getOrDefault(i, List.of()), cues.getOrDefault(i, List.of()), i));
        }
        return List.copyOf(incidents);
    }

    private Incident incident(Happening happening, List<FigureMention> figures, List<Told> told, int index) {
        List<Reason> reasons = new ArrayList<>();
        happening.grounds().forEach(ground -> reasons.add(new Reason(
                "evidence",
                ground.event().rule(),
                "“" + ground.event().span().of(text.text()) + "” " + ground.event().kind() + ", " + ground.status() + ": " + ground.because(),
                Optional.empty())));
        Optional<When> when = happening.time().flatMap(time -> when(time, reasons));
        List<Place> where = sites.of(happening, index).stream().map(site -> place(site, reasons)).toList();
        List<Figure> counted = casualties.figures(figures);
        Roles.Cast cast = roles.of(happening, index, figures);
        List<Actor> actors = cast.actors().list();
        return new Incident(
                happening.kind(),
                Optional.empty(),
                happening.stage(),
                when,
                where,
                actors,
                targets.of(cast.hits()),
                weapons.of(cast.tools()),
                counted,
                responsibility(actors),
                aftermath.developments(told),
                aftermath.questions(told),
                happening.events().stream().map(event -> Evidence.at(offsets.toCodePoints(event.span()))).toList(),
                index == 0,
                reasons);
    }

    /** Where nobody claims or denies: attributed if the report or a speaker names who did it. */
    private static Responsibility responsibility(List<Actor> actors) {
        List<ResponsibilityClaim> claims = actors.stream()
                .filter(actor -> actor.role() == ActorRole.PERPETRATOR && actor.name().isPresent())
                .map(actor -> new ResponsibilityClaim(
                        actor.name().orElseThrow(),
                        actor.confidence().filter(Confidence.CLAIMED::equals).isPresent() ? ResponsibilityStance.CLAIMS : ResponsibilityStance.IS_ACCUSED,
                        actor.attribution(),
                        actor.evidence()))
                .toList();
        boolean claimed = claims.stream().anyMatch(claim -> claim.stance() == ResponsibilityStance.CLAIMS);
        ResponsibilityStatus status = claims.isEmpty()
                ? ResponsibilityStatus.UNSTATED
                : claimed ? ResponsibilityStatus.CLAIMED : ResponsibilityStatus.ATTRIBUTED;
        return new Responsibility(status, claims, Optional.empty());
    }

    private Optional<When> when(TimeMention time, List<Reason> reasons) {
        reasons.add(new Reason("when", time.rule(), "“" + time.span().of(text.text()) + "”, reckoned from " + time.basis(), Optional.empty()));
        return Whens.of(time, text.text(), offsets);
    }

    private Place place(Sites.Site site, List<Reason> reasons) {
        reasons.add(new Reason(
                "where", site.place().rule(), site.how() + String.join("; ", site.place().reasons()), Optional.of(site.place().confidence())));
        return Wheres.of(site.place(), site.role(), text.text(), offsets);
    }
}
