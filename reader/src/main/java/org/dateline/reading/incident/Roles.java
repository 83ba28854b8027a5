package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stance;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.Side;
import org.dateline.reading.role.Entities;
import org.dateline.reading.role.Part;
import org.dateline.reading.role.PartReader;
import org.dateline.text.AnnotatedText;

/** Who took part in an incident and what was used and hit, over all the words that tell it. */
final class Roles {
    private static final Set<String> SUSPECT = Set.of(
            "suspect", "suspected", "presume", "presumed", "allege", "alleged", "possible", "apparent", "believe");
    private static final int NEAR = 6;

    private final Setting setting;
    private final AnnotatedText text;
    private final Entities entities;
    private final PartReader parts;

    Roles(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
        this.entities = setting.entities();
        this.parts = new PartReader(text, entities);
    }

    /** Everybody and everything of one happening. */
    record Cast(Actors actors, List<Part.Hit> hits, List<Part.Tool> tools) {}

    Cast of(Happening happening, int index, List<FigureMention> figures) {
        Actors actors = new Actors(setting);
        List<Part.Hit> hits = new ArrayList<>();
        List<Part.Tool> tools = new ArrayList<>();
        for (EventMention event : happening.events()) {
            for (Part part : parts.read(event)) {
                switch (part) {
                    case Part.Doer doer -> actors.add(perpetrator(doer));
                    case Part.Sufferer sufferer -> actors.add(sufferer(sufferer));
                    case Part.Hit hit -> hits.add(hit);
                    case Part.Tool tool -> tools.add(tool);
                }
            }
        }
        counted(figures, actors);
        tools.addAll(weaponsNear(index));
        return new Cast(actors, hits, tools);
    }

    // ------------------------------------------------------------------ perpetrators

    private Actors.Draft perpetrator(Part.Doer doer) {
        Optional<Attribution> attribution = setting.attribution(doer.event().span());
        return new Actors.Draft(
                ActorRole.PERPETRATOR,
                doer.people(),
                doer.name(),
                doer.span(),
                Optional.of(confidence(doer, attribution)),
                attribution);
    }

    private Confidence confidence(Part.Doer doer, Optional<Attribution> attribution) {
        boolean suspected = text.tokensIn(doer.span()).stream().anyMatch(token -> SUSPECT.contains(token.lemma()));
        if (suspected) {
            return Confidence.SUSPECTED;
        }
        if (attribution.isEmpty()) {
            return Confidence.STATED;
        }
        Attribution said = attribution.get();
        if (isOwn(doer, said)) {
            return Confidence.CLAIMED;
        }
        if (said.stance() == Stance.SUSPECTS) {
            return Confidence.SUSPECTED;
        }
        return AUTHORITIES.contains(said.kind()) ? Confidence.ACCUSED_BY_AUTHORITIES : Confidence.ACCUSED;
    }

    /** Speakers whose accusation is one by the authorities. */
    static final Set<SpeakerKind> AUTHORITIES =
            Set.of(SpeakerKind.OFFICIAL, SpeakerKind.MILITARY, SpeakerKind.POLICE, SpeakerKind.GOVERNMENT);

    /** Who tells of their own act: the speaker's words hold the doer's name, or both are of one country's forces. */
    private static boolean isOwn(Part.Doer doer, Attribution said) {
        String speaker = said.speaker().toLowerCase(java.util.Locale.ROOT);
        boolean named = doer.name()
                .filter(name -> speaker.contains(name.name().toLowerCase(java.util.Locale.ROOT)))
                .isPresent();
        return named || said.stance() == Stance.CLAIMS_OWN_ACT;
    }

    // ------------------------------------------------------------------ victims

    private Actors.Draft sufferer(Part.Sufferer sufferer) {
        ActorRole role = sufferer.aimedAt() ? ActorRole.TARGET : ActorRole.VICTIM;
        return new Actors.Draft(
                role, sufferer.people(), sufferer.name(), sufferer.span(), Optional.empty(), Optional.empty());
    }

    /** Those whom a figure counts are victims too, unless they attacked. */
    private void counted(List<FigureMention> figures, Actors actors) {
        for (FigureMention figure : figures) {
            boolean harmed = switch (figure.outcome()) {
                case KILLED, INJURED, KILLED_OR_INJURED, KIDNAPPED, MISSING ->
                    figure.side() != Side.PERPETRATOR && !figure.none();
                case DETAINED, RELEASED, EVACUATED, DISPLACED, UNHARMED -> false;
            };
            Optional<PeopleMention> people = entities.findPeople(figure.people());
            if (harmed
                    && people.filter(found -> found.isNamed() || found.type().isPresent())
                            .isPresent()) {
                actors.add(new Actors.Draft(
                        ActorRole.VICTIM,
                        people,
                        Optional.empty(),
                        people.get().span(),
                        Optional.empty(),
                        Optional.empty()));
            }
        }
    }

    // ------------------------------------------------------------------ weapons

    /** Weapons of the same sentences that stand nearest to this happening. */
    private List<Part.Tool> weaponsNear(int index) {
        List<Part.Tool> near = new ArrayList<>();
        for (ThingMention thing : entities.things()) {
            if (!thing.isWeapon() || thing.weak()) {
                continue;
            }
            setting.owners()
                    .find(text.token(thing.head()))
                    .filter(tie -> tie.owner() == index && tie.steps() <= NEAR)
                    .ifPresent(tie -> near.add(new Part.Tool(tie.event(), thing, "beside the event")));
        }
        return near;
    }
}
