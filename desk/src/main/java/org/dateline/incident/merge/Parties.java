package org.dateline.incident.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.incident.match.Telling;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stance;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.reading.record.ResponsibilityStance;

/** Who attacked, by what all reports say: their figures about those whom they attacked never count. */
final class Parties {
    private final Set<String> attackers;

    private Parties(Set<String> attackers) {
        this.attackers = attackers;
    }

    static Parties of(List<Telling> tellings) {
        Set<String> names = new LinkedHashSet<>();
        for (Telling telling : tellings) {
            claimants(telling).forEach(names::add);
            telling.told().actors().stream()
                    .filter(Parties::attacked)
                    .flatMap(Parties::names)
                    .forEach(names::add);
        }
        return new Parties(names);
    }

    private static Stream<String> claimants(Telling telling) {
        return telling.told().responsibility().claims().stream()
                .filter(c -> c.stance() == ResponsibilityStance.CLAIMS)
                .map(ResponsibilityClaim::by);
    }

    private static boolean attacked(Actor actor) {
        boolean role = actor.role() == ActorRole.PERPETRATOR || actor.role() == ActorRole.CLAIMANT;
        boolean doubtful = actor.confidence()
                .filter(c -> c == Confidence.DENIED || c == Confidence.SUSPECTED || c == Confidence.POSSIBLE)
                .isPresent();
        return role && !doubtful && actor.kind() != ActorKind.PERSON && actor.kind() != ActorKind.POPULATION;
    }

    private static Stream<String> names(Actor actor) {
        boolean state = actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.STATE_FORCE;
        Stream<String> country = state ? actor.country().map(Parties::country).stream() : Stream.empty();
        return Stream.of(actor.name().stream(), actor.canonical().stream(), country)
                .flatMap(s -> s);
    }

    private static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** Whether the speaker speaks for the attackers. */
    boolean attackers(Attribution attribution) {
        if (attribution.stance() == Stance.CLAIMS_OWN_ACT) {
            return true;
        }
        return switch (attribution.kind()) {
            case POLICE, HOSPITAL, WITNESS, MEDIA, NGO, EXPERT, RELATIVE -> false;
            case OFFICIAL, MILITARY, GOVERNMENT, ARMED_GROUP, UNNAMED, OTHER -> named(attribution);
        };
    }

    /** Whether an outlet is the attackers' own press office: "U.S. Central Command", "Ministry of Defence". */
    boolean releases(String outlet) {
        return Cues.PRESS_OFFICE.in(outlet) && attackers.stream().anyMatch(a -> Names.same(a, outlet));
    }

    private boolean named(Attribution attribution) {
        Optional<String> party = attribution.party();
        return attackers.stream()
                .anyMatch(a -> party.filter(p -> Names.same(a, p)).isPresent()
                        || (speaksFor(attribution) && Names.same(a, attribution.speaker())));
    }

    private static boolean speaksFor(Attribution attribution) {
        return attribution.kind() != SpeakerKind.UNNAMED;
    }

    /** Whether both may be the same speaker: by party where both tell one, else by name. */
    static boolean sameSpeaker(Attribution a, Attribution b) {
        if (a.party().isPresent() && b.party().isPresent() && a.kind() == b.kind()) {
            return Names.same(a.party().get(), b.party().get());
        }
        return a.kind() == b.kind() && (official(a.kind()) || Names.same(a.speaker(), b.speaker()));
    }

    private static boolean official(SpeakerKind kind) {
        return kind == SpeakerKind.POLICE || kind == SpeakerKind.HOSPITAL;
    }

    /** Whether the speaker is one whose newer figure takes the place of an older one (hospital, police, ministry …). */
    static boolean credible(Optional<Attribution> attribution) {
        return attribution
                .map(a -> switch (a.kind()) {
                    case OFFICIAL, MILITARY, POLICE, GOVERNMENT, HOSPITAL, NGO, MEDIA, UNNAMED, EXPERT, OTHER -> true;
                    case WITNESS, RELATIVE, ARMED_GROUP -> false;
                })
                .orElse(true);
    }
}
